import Rupt from "rupt";

class Session {
  enter(user) {
    Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
  }
}

export const session = new Session();
