import { rupt } from "./rupt.js";

export async function main(user: string): Promise<void> {
  await rupt.evaluate.access({ user: user });
}
