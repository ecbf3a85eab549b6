import Rupt from "rupt";
import "./first.js";
import "./pages.js";

export function enter(user) {
  Rupt.attach({ client_id: "c1", account: user.id });
}
