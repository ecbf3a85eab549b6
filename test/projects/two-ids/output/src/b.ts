import { rupt as ruptClient } from "./rupt";

export async function b(id: string, rupt: string) {
  await ruptClient.evaluate.access({ user: id, metadata: { rupt } });
}
