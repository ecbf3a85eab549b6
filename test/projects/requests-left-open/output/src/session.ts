import Rupt from "@ruptjs/client";
import settings from "./config";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: settings.rupt.clientId });
  }
  return client;
}

export async function start(account: string) {
  await getRupt().evaluate.access({ user: account });
}
