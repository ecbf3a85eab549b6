import "@ruptjs/client";
import { start } from "./app.js";
import Rupt from "@ruptjs/client";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "client_web" });
  }
  return client;
}

export function enter(user) {
  getRupt().evaluate.access({ user: user.id });
}

start({ id: "guest" });
export { Rupt as Devices };
