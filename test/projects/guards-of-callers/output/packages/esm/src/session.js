import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

class Session {
  enter(user) {
    getRupt().evaluate.access({ user: user.id });
  }
}

export const session = new Session();
