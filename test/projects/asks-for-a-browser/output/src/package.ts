import Rupt from "@ruptjs/client";
import { isServer } from "@tanstack/query-core";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "of-package" });
  }
  return client;
}

export const enter = async (account: string) => {
  if (!isServer) await getRupt().evaluate.access({ user: account });
};
