import Rupt from "@ruptjs/client";

const ruptV3 = new Rupt({ clientId: "c1" });

declare const rupt: string;
declare function ruptClient(): void;
export async function protect(id: string) {
  await ruptV3.evaluate.access({ user: id });
}
