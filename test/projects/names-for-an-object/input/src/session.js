import Rupt from "rupt";
import { listed, returned, shown, wrapped } from "./config.js";

export function protect(user) {
  Rupt.attach({ client_id: returned.id, account: user.id });
  Rupt.attach({ client_id: listed.id, account: user.id });
  Rupt.attach({ client_id: wrapped.id, account: user.id });
  Rupt.attach({ client_id: shown.id, account: user.id });
}
