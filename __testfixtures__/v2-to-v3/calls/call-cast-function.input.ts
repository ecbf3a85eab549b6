import Rupt from "rupt";

export async function protect(id: string) {
  await (Rupt.attach as Function)({ client_id: "c1", account: id });
}
