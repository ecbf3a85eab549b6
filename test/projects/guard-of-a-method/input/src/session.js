import Rupt from "rupt";

export class Session {
  static enter(user) {
    void Rupt.attach({ client_id: process.env.WEB_ID, account: user.id });
  }
}
