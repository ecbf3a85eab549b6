import { rupt } from "./rupt.js";
export async function core(user) {
  await rupt.evaluate.access({ user: user });
}
