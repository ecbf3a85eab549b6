import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "acme-guard" });
  }
  return client;
}

export function guardAccount(id: string) {
  return getRupt().evaluate.access({ user: id });
}
