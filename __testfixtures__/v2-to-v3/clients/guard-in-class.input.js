import Rupt from "rupt";

const ID = process.env.RUPT_ID;

export class Session {
  #isOn = ID !== undefined;

  enter(user) {
    if (this.#isOn) Rupt.attach({ client_id: ID, account: user.id });
  }
}

export class StrictSession {
  constructor() {
    if (!ID) throw new Error("RUPT_ID is missing");
  }

  enter(user) {
    Rupt.attach({ client_id: ID, account: user.id });
  }
}
