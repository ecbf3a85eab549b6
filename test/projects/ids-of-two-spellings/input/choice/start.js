import { attach } from "rupt";
import { ID } from "./ids.js";

export function start(account) {
  void attach({ client_id: ID, account });
  void attach({ client_id: "prod", account });
}
