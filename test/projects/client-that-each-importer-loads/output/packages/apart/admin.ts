import Rupt from "rupt";

export async function admin(id: string) {
  // TODO(rupt-migrate): client-module: Client module
  await Rupt.attach({ client_id: "abc", account: id });
}
