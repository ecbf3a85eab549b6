import { rupt } from "./rupt.mjs";

export async function a(id) {
  await rupt.evaluate.access({ user: id });
}
