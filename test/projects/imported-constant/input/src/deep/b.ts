import Rupt from "rupt";
import { CLIENT_ID as RUPT_ID, OTHER } from "../config/ids";

export async function b(id: string) {
  await Rupt.attach({ client_id: RUPT_ID, account: id, metadata: { OTHER } });
}
