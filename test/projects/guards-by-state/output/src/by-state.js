import Rupt from "@ruptjs/client";
import { STATE } from "./config.js";
import { state } from "./state.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: STATE });
  }
  return client;
}

export function enterState(user) {
  if (state.isReady) {
    getRupt().evaluate.access({ user: user.id });
  }
}
