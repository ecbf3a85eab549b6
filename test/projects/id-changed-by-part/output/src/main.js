import Rupt from "@ruptjs/client";
import { config, ids, safe } from "./config.js";
import { setUp } from "./set-up.js";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

function enter(user) {
  getRupt(ids[0]).evaluate.access({ user: user.id });
  getRupt(config.web.id).evaluate.access({ user: user.id });
  getRupt(config.app.id).evaluate.access({ user: user.id });
  getRupt(config.desk.id).evaluate.access({ user: user.id });
  getRupt(config.kiosk[0].id).evaluate.access({ user: user.id });
  getRupt(safe.id).evaluate.access({ user: user.id });
}

export function visit(user) {
  enter(user);
  setUp();
  enter(user);
}
