import Rupt from "rupt";

export async function b(id: string) {
  await Rupt.attach({ client_id: "s", account: id });
}
