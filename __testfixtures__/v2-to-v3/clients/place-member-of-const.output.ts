import Rupt from "@ruptjs/client";
import config from "./config";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: rupt_config.id });
  }
  return client;
}

const rupt_config = { id: config.rupt.id };

export async function protect(id: string) {
  await getRupt().evaluate.access({ user: id });
}
