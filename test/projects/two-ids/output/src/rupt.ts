import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "first" });
  }
  return client;
}

let ruptClient: Rupt | undefined;

export function getRupt2() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: "second" });
  }
  return ruptClient;
}
