import Rupt from "@ruptjs/client";
import { type rupt, x as ruptClient } from "./t";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ruptClient });
  }
  return client;
}

export async function protect(id: rupt) {
  await getRupt().evaluate.access({ user: id });
}
