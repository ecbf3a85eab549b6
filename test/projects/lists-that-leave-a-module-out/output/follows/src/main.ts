import { rupt } from "./rupt";

export async function main(user: string) {
  await rupt.evaluate.access({ user: user });
}
