import Rupt from "rupt";

export async function main(user) {
  // TODO(rupt-migrate): client-module: list image/rupt.js in image/Dockerfile
  await Rupt.attach({ client_id: "abc", account: user });
}
