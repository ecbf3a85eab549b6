import { rupt } from "./rupt-client";

export async function main(user: string) {
  await rupt.evaluate.access({ user: user });
}
