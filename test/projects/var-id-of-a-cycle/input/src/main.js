import "./app.js";
import Rupt from "rupt";

export var ID = "web";
export function enter(user) {
  void Rupt.attach({ client_id: ID, account: user.id });
}
