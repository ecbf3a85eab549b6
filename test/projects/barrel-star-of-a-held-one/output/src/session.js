import Rupt from "@ruptjs/client";
import "./main.js";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "client_web" });
  }
  return client;
}

// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export { default as Rupt } from "rupt";

export function enter(user) {
  getRupt().evaluate.access({ user: user.id });
}
