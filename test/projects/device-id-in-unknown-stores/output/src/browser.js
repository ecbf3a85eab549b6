import { rupt } from "./rupt.js";

export async function keep(id) {
  await rupt.evaluate.access({ user: id });
}
