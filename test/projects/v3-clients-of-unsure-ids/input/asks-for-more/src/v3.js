import Client from "@ruptjs/client";

let client;

export function getClient(onOut) {
  client ??= new Client({ clientId: "c1", on_logout: () => onOut() });
  return client;
}
