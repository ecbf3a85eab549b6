import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export class Session {
  start(id) {
    void rupt.evaluate.access({ user: id, on_logout: this.stop.bind(this) });
  }
  stop({ challenge } = {}) { console.log(challenge); }
}
