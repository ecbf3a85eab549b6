import { rupt } from "./rupt.js";

export async function device(user) {
  await rupt.evaluate.access({ user: user });
}
