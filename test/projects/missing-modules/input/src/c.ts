import Rupt from "rupt";

export async function c(id: string) {
  await Rupt.attach({ client_id: "known", account: id });
}
