import Rupt from "@ruptjs/client";
import { log } from "./app.js";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.ID });
  }
  return client;
}

export function enter(user) {
  void getRupt().evaluate.access({ user: user.id });
}
log("main");
