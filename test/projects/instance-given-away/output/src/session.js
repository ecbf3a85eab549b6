import Rupt from "rupt";

export class Session {
  deviceId = null;
  constructor(id) {
    this.id = id;
  }
  async start() {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
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
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const res = await Rupt.attach({ client_id: "abc", account: this.id });
    this.guardDevice = res.device_id;
  }
}
