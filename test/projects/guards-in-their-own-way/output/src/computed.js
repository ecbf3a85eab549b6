import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: COMPUTED });
  }
  return client;
}

export const COMPUTED = process.env.RUPT_COMPUTED;

export const session = {
  enter(user) {
    getRupt().evaluate.access({ user: user.id });
  },
};
