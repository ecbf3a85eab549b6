import Rupt from "rupt";
import { rupt } from "./rupt";

export class Devices {
  async login(id) {
    await rupt.evaluate.access({ user: id });
  }

  async logout(id) {
    location.assign("/");
  }
}

// As a whole, it may be read by any name.
export class Saved {
  async login(id) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const res = await Rupt.attach({ client_id: "abc", account: id });
    this.savedDevice = res?.device_id;
    localStorage.setItem("saved", JSON.stringify(this));
  }
}

export class Shown {
  async login(id) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const res = await Rupt.attach({ client_id: "abc", account: id });
    this.shownDevice = res?.device_id;
  }
}
