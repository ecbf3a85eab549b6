import Rupt from "rupt";

export async function a(id: string) {
  await Rupt.attach({ client_id: "first", account: id });
  await Rupt.attach({ client_id: "second", account: id });
}
