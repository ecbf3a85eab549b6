import Rupt from "@ruptjs/client";
import "./main.js";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "client_app" });
  }
  return client;
}

export function start(user) {
  getRupt().evaluate.access({ user: user.id });
}
