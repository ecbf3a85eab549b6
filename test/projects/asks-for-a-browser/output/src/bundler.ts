import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "of-bundler" });
  }
  return client;
}

export async function enter(account: string) {
  if (import.meta.env.SSR) return;
  await getRupt().evaluate.access({ user: account });
}
