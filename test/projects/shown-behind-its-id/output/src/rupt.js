import Rupt from "@ruptjs/client";

let client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: import.meta.env.VITE_RUPT_OTHER_ID });
  }
  return client;
}

let ruptClient;

export function getRupt2() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: import.meta.env.VITE_RUPT_ID });
  }
  return ruptClient;
}
