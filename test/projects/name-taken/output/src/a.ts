import { rupt as ruptClient } from "./rupt-client";
import { rupt } from "./rupt";

export async function a(id: string) {
  await ruptClient.evaluate.access({ user: id, metadata: { rupt } });
}
