import Rupt from "rupt";
export class Session {
  start(id) {
    void Rupt.attach({ client_id: "abc", account: id, on_challenge: this.challenged });
  }
  challenged() {}
}
