import { rupt } from "../rupt.js";
import { shared } from "../shared.js";
export async function core(user) {
  await rupt.evaluate.access({ user: user });
  return shared;
}
