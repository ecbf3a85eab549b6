import Rupt from "@ruptjs/client";
import { inPage } from "./env";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "of-predicate" });
  }
  return client;
}

export async function enter(account: string) {
  if (inPage()) await getRupt().evaluate.access({ user: account });
}
