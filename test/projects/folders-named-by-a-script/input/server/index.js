import Rupt from "rupt";
import "../shared/guard.js";
export async function start(user) {
  await Rupt.attach({ client_id: "abc", account: user.id });
}
