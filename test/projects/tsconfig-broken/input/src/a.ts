import Rupt from "rupt";
import { ID } from "@cfg";

export async function a(id: string) {
  await Rupt.attach({ client_id: ID, account: id });
}
