import { rupt } from "./rupt.mjs";

export async function one(user: string): Promise<void> {
  await rupt.evaluate.access({ user: user });
}
