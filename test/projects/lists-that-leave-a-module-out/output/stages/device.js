import Rupt from "rupt";

export async function device(user) {
  // TODO(rupt-migrate): client-module: list stages/rupt.js in stages/Dockerfile
  await Rupt.attach({ client_id: "abc", account: user });
}
