import Rupt from "rupt";

export class Session {
  deviceId = null;
  constructor(id) {
    this.id = id;
  }
  async start() {
    const res = await Rupt.attach({ client_id: "abc", account: this.id });
    this.deviceId = res.device_id;
  }
}

export class Guard {
  guardDevice = null;
  constructor(id) {
    this.id = id;
  }
  async start() {
    const res = await Rupt.attach({ client_id: "abc", account: this.id });
    this.guardDevice = res.device_id;
  }
}
