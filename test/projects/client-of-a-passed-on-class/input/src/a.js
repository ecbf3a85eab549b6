import Rupt from "rupt";

export async function a(account) {
  await Rupt.attach({ client_id: "there", account });
}
