import Rupt from "rupt";

export async function device(user) {
  // TODO(rupt-migrate): client-module: list image/rupt.js in image/Dockerfile
  await Rupt.attach({ client_id: "abc", account: user });
}
