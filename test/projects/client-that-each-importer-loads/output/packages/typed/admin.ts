import { rupt } from "./rupt";

export async function admin(id: string) {
  await rupt.evaluate.access({ user: id });
}
