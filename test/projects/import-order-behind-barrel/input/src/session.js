import { Rupt } from "./sdk.js";
import "./analytics.js";
import { ID } from "./ids.js";

export function enter(user) {
  Rupt.attach({ client_id: ID, account: user.id });
}
