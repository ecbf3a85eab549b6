import { rupt } from "./rupt";

export async function main(user: string): Promise<void> {
  await rupt.evaluate.access({ user: user });
}
