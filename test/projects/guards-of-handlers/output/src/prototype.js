import Rupt from "@ruptjs/client";
import { PROTOTYPE } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: PROTOTYPE });
  }
  return client;
}

export function Session() {}

Session.prototype.enter = function (user) {
  getRupt().evaluate.access({ user: user.id });
};
