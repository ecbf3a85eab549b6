import Rupt from "rupt";
import { type rupt, x as ruptClient } from "./t";

export async function protect(id: rupt) {
  await Rupt.attach({ client_id: ruptClient, account: id });
}
