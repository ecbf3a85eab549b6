import Rupt from "rupt";
import "./guard.js";
export async function start(user) {
  await Rupt.attach({ client_id: "desk", account: user.id });
}
