import Rupt from "@ruptjs/client";
import { DEFAULT } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: DEFAULT });
  }
  return client;
}

export const open = () => {};

export default {
  enter(user) {
    getRupt().evaluate.access({ user: user.id });
  },
};
