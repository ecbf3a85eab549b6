import Rupt from "@ruptjs/client";
import { LIST } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: LIST });
  }
  return client;
}

export const handlers = {
  enter: [
    (user) => {
      getRupt().evaluate.access({ user: user.id });
    },
  ],
};
