import Rupt from "@ruptjs/client";
import { events } from "./events.js";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "cid" });
  }
  return client;
}

export function onLogin(u) { getRupt().evaluate.access({ user: u }); }
events.ready();
