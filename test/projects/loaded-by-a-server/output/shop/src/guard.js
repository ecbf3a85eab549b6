import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "shop" });
  }
  return client;
}

export const LIMIT = 3;

export async function protect(user) {
  await getRupt().evaluate.access({ user: user.id, email: user.email });
}
