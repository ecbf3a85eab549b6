import Rupt from "rupt";

export async function device(user) {
  // TODO(rupt-migrate): client-module: list published/rupt.js in published/package.json
  await Rupt.attach({ client_id: "abc", account: user });
}
