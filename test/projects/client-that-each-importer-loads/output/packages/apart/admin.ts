import Rupt from "rupt";

export async function admin(id: string) {
  // TODO(rupt-migrate): client-module: set allowJs in tsconfig.json, then run rupt-migrate again
  await Rupt.attach({ client_id: "abc", account: id });
}
