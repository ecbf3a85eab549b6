import Rupt from "rupt";
import { ID } from "./own.js";

export function protectLate(user) {
  Rupt.attach({ client_id: ID, account: user.id });
}
