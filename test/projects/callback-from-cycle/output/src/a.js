import Rupt from "@ruptjs/client";
import { logout } from "./auth.js";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "cid" });
  }
  return client;
}

export function go(u) { getRupt().evaluate.access({ user: u, on_logout: logout }); }
