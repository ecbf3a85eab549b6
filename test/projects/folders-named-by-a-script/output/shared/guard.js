import { rupt } from "./rupt.js";
export async function guard(user) {
  await rupt.evaluate.access({ user: user.id });
}
