import Client from "@ruptjs/client";

let client;

export function start() {
  client = new Client({ clientId: "c1" });
}

export const track = (user) => client.evaluate.access({ user });
