import Rupt from "@ruptjs/client";
import { ID } from "./config.js";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID });
  }
  return client;
}

export function enter(user) {
  if (!ID) return Promise.reject(new Error("no id"));
  return getRupt().evaluate.access({ user: user.id, on_logout: leave });
}

var leave = () => effect("leave");
