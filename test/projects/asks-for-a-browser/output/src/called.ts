import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "of-caller" });
  }
  return client;
}

export async function enter(account: string) {
  await getRupt().evaluate.access({ user: account });
}
