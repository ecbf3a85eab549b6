import { rupt } from "./rupt.js";

export async function admin(id: string) {
  await rupt.evaluate.access({ user: id });
}
