import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID });
  }
  return client;
}

const ID = process.env.RUPT_ID;

export class Session {
  #isOn = ID !== undefined;

  enter(user) {
    if (this.#isOn) getRupt().evaluate.access({ user: user.id });
  }
}

export class StrictSession {
  constructor() {
    if (!ID) throw new Error("RUPT_ID is missing");
  }

  enter(user) {
    getRupt().evaluate.access({ user: user.id });
  }
}
