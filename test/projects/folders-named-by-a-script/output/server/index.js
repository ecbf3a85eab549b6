import { rupt } from "../shared/rupt.js";
import "../shared/guard.js";
export async function start(user) {
  await rupt.evaluate.access({ user: user.id });
}
