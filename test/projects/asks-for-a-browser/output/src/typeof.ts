import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "of-typeof" });
  }
  return client;
}

const hasPage = typeof window !== "undefined";

/** The API imports this too. */
export const slug = (name: string) => name.toLowerCase();

export async function enter(account: string) {
  if (!hasPage) return;
  await getRupt().evaluate.access({ user: account });
}
