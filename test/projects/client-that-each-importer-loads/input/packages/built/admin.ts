import Rupt from "rupt";

export async function admin(id: string) {
  await Rupt.attach({ client_id: "abc", account: id });
}
