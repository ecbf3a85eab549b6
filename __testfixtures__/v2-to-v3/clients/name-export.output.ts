import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export { x as rupt } from "./x";
export async function protect(id: string) {
  await rupt.evaluate.access({ user: id });
}
