import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID! });
  }
  return client;
}
