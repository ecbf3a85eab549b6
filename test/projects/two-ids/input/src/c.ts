import Rupt from "rupt";

export async function c(id: string) {
  await Rupt.attach({ client_id: "second", account: id });
  await Rupt.attach({ client_id: "third", account: id });
}
