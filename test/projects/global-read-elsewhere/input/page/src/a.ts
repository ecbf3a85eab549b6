import Rupt from "rupt";

export async function a(id: string) {
  await Rupt.attach({ client_id: "g", account: id });
}
