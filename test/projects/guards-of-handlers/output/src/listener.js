import Rupt from "@ruptjs/client";
import { bus } from "./bus.js";
import { EVENT } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: EVENT });
  }
  return client;
}

bus.on("login", (user) => {
  getRupt().evaluate.access({ user: user.id });
});
