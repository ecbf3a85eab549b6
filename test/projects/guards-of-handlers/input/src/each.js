import Rupt from "rupt";
import { EACH } from "./config.js";

export function protect(user) {
  [EACH].filter(Boolean).forEach(() => {
    Rupt.attach({ client_id: EACH, account: user.id });
  });
}
