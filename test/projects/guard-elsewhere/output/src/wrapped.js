import Rupt from "@ruptjs/client";
import { whenWrapped } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_WRAPPED });
  }
  return client;
}

export const enter = whenWrapped((user) => {
  getRupt().evaluate.access({ user: user.id });
});
