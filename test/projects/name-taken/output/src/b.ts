import { rupt } from "./rupt-client";

export async function b(id: string) {
  await rupt.evaluate.access({ user: id });
}
