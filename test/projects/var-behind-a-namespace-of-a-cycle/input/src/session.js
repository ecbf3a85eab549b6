import Rupt from "rupt";
import { config } from "./all.js";

export function protect(user) {
  Rupt.attach({ client_id: config.ID ?? "client-early", account: user.id });
}
