import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.WEB_ID });
  }
  return client;
}

export class Session {
  static enter(user) {
    void getRupt().evaluate.access({ user: user.id });
  }
}
