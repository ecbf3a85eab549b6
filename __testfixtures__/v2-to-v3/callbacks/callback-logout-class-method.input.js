import Rupt from "rupt";
export class Session {
  start(id) {
    void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: this.stop.bind(this) });
  }
  stop({ challenge }) { console.log(challenge); }
}
