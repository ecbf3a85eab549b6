import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: LATE });
  }
  return client;
}

export const LATE = process.env.RUPT_LATE;

export function enter(user) {
  getRupt().evaluate.access({ user: user.id });
}
