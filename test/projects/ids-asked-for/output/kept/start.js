import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export class Starter {
  constructor(env) {
    this.env = env;
  }

  start(account) {
    if (!this.env.ruptId) return;
    getRupt().evaluate.access({ user: account });
  }
}
