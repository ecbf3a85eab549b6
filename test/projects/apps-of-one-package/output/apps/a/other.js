import { rupt } from "./rupt.js";
export async function other(user) {
  await rupt.evaluate.access({ user: user });
}
