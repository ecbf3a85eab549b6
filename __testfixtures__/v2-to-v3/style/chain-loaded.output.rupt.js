import Rupt from "@ruptjs/client";

let client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "client-1" });
  }
  return client;
}
