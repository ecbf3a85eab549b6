import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { ID } from "./config.js";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new RuptClient({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

let { attach } = Rupt;
let count = 0;

export function visit(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  attach({ client_id: "client-web", account: user.id });
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  attach = () => {
    count += 1;
  };
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  attach({ client_id: "client-web", account: user.id });
}

export function enter(user) {
  getRupt((String(count), ID)).evaluate.access({ user: user.id });
}
