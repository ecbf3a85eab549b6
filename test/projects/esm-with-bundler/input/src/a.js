import Rupt from "rupt";

export async function a(id) {
  await Rupt.attach({ client_id: "m", account: id });
}
