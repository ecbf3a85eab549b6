import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: TAKEN });
  }
  return client;
}

export const TAKEN = process.env.RUPT_TAKEN;

export function enter(user) {
  getRupt().evaluate.access({ user: user.id });
}
