import { rupt } from "./rupt-client";

export async function device(user: string) {
  await rupt.evaluate.access({ user: user });
}
