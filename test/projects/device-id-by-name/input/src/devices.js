import Rupt from "rupt";

export class Devices {
  async login(id) {
    const res = await Rupt.attach({ client_id: "abc", account: id });
    this.fieldDevice = res?.device_id;
  }

  async logout(id) {
    if (this.fieldDevice) {
      await Rupt.detach({ client_id: "abc", account: id, device: this.fieldDevice });
    }
    location.assign("/");
  }
}

// As a whole, it may be read by any name.
export class Saved {
  async login(id) {
    const res = await Rupt.attach({ client_id: "abc", account: id });
    this.savedDevice = res?.device_id;
    localStorage.setItem("saved", JSON.stringify(this));
  }
}

export class Shown {
  async login(id) {
    const res = await Rupt.attach({ client_id: "abc", account: id });
    this.shownDevice = res?.device_id;
  }
}
