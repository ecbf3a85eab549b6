import Rupt from "rupt";
import { ID } from "./main.js";

export function enter(user) {
  // TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
  Rupt.attach({ client_id: ID, account: user.id });
}
