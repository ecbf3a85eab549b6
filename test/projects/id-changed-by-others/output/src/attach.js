import Rupt from "@ruptjs/client";
import { byBarrel, byHelper, byImport, byKey, byMarkup } from "./config";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export function enter(user) {
  void getRupt(byBarrel.id).evaluate.access({ user: user });
  void getRupt(byHelper.id).evaluate.access({ user: user });
  void getRupt(byImport.id).evaluate.access({ user: user });
  void getRupt(byKey.id).evaluate.access({ user: user });
  void getRupt(byMarkup.id).evaluate.access({ user: user });
}
