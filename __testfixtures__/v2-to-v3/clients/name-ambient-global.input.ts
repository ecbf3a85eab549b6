import Rupt from "rupt";

declare const rupt: string;
declare function ruptClient(): void;
export async function protect(id: string) {
  await Rupt.attach({ client_id: "c1", account: id });
}
