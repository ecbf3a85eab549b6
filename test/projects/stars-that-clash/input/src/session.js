import Rupt from "rupt";
import * as all from "./all.js";

export function protect(user) {
  Rupt.attach({ client_id: all.ID ?? "client-own", account: user.id });
}
