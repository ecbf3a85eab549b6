import Rupt from "rupt";
import "./guard.js";
export async function start(user) {
  // TODO(rupt-migrate): client-module: list rupt.js in scripts/ship.sh and gulpfile.js
  await Rupt.attach({ client_id: "desk", account: user.id });
}
