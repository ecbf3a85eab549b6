import { rupt } from "./rupt.js";

export async function modern(user: string): Promise<void> {
  await rupt.evaluate.access({ user: user });
}
