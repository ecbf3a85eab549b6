import Rupt from "rupt";

export async function guard(account) {
  await Rupt.attach({ client_id: "client_1", account });
}
