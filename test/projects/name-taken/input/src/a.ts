import Rupt from "rupt";
import { rupt } from "./rupt";

export async function a(id: string) {
  await Rupt.attach({ client_id: "c-1", account: id, metadata: { rupt } });
}
