import Client from "@ruptjs/client";

let client;

export function getClient() {
  if (client) return client;
  client = new Client({ clientId: "c1" });
  return client;
}
