import { rupt } from "./rupt";

export async function a(id) {
  await rupt.evaluate.access({ user: id });
}
