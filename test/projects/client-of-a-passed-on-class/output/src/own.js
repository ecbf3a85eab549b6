import Rupt from "rupt";
import { Security } from "./sdk";

export const own = new Security({ clientId: "own" });

export async function b(account) {
  // TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
  await Rupt.attach({ client_id: "own", account });
}
