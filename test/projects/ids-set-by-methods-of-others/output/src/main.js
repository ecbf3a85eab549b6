import Rupt from "@ruptjs/client";
import { free, inherited, made, named, spread, Static } from "./configs.js";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export const enter = (user) => {
  getRupt(named.id).evaluate.access({ user: user.id });
  getRupt(spread.id).evaluate.access({ user: user.id });
  getRupt(made.id).evaluate.access({ user: user.id });
  getRupt(inherited.id).evaluate.access({ user: user.id });
  getRupt(Static.id).evaluate.access({ user: user.id });
};

export const leave = (user) => {
  getRupt(free.id).evaluate.access({ user: user.id });
};
