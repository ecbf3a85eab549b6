import { rupt } from "./rupt.js";
export async function checkout(user) {
  await rupt.evaluate.access({ user: user.id });
}
