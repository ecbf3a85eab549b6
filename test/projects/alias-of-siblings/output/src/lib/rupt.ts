import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "app_1" });
  }
  return client;
}
