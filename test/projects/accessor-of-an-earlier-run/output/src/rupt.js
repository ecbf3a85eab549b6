import Rupt from "@ruptjs/client";

let client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}
