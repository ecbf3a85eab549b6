import { rupt } from "../rupt.js";

export async function run(user) {
  await rupt.evaluate.access({ user: user.id });
}
