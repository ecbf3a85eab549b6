import { rupt } from "./rupt.js";

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
}
