import Rupt from "@ruptjs/client";

let client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "admin-id" });
  }
  return client;
}

let ruptClient;

export function getRupt2() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: "shop-id" });
  }
  return ruptClient;
}
