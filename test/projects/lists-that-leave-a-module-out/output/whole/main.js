import { rupt } from "./rupt.js";

export async function main(user) {
  await rupt.evaluate.access({ user: user });
}
