import Rupt from "@ruptjs/client";
import { ID } from "#env";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID });
  }
  return client;
}

export async function again(user) {
  await getRupt().evaluate.access({ user: user.id });
}
