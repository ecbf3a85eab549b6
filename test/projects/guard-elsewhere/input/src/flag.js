import Rupt from "rupt";
import { FLAGGED, isFlagged } from "./config.js";

export function enter(user) {
  if (isFlagged) Rupt.attach({ client_id: FLAGGED, account: user.id });
}
