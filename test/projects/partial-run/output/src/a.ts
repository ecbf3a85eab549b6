import { rupt } from "./lib/rupt";

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
}
