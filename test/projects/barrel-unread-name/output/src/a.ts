import { rupt } from "./rupt";

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
}
