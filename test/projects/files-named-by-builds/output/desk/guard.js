import Rupt from "rupt";
export async function guard(user) {
  // TODO(rupt-migrate): client-module: list rupt.js in scripts/ship.sh and gulpfile.js
  await Rupt.attach({ client_id: "desk", account: user.id });
}
