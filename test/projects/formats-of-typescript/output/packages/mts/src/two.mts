import { rupt } from "./rupt.mjs";
import { one } from "./one.mjs";

export async function two(user: string): Promise<void> {
  await rupt.evaluate.access({ user: user });
}

export const both = [one, two];
