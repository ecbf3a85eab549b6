import Rupt from "rupt";

export async function b(id) {
  await Rupt.attach({ client_id: "m", account: id });
}
