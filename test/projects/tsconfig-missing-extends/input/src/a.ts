import Rupt from "rupt";
import { RUPT } from "@cfg";

export async function a(id: string) {
  await Rupt.attach({ client_id: RUPT.id, account: id });
}
