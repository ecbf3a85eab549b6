import Rupt from "rupt";

class Devices {
  device = null;

  add(user) {
    return Rupt.attach({ client_id: "c-5", account: user.id });
  }

  refresh(user) {
    return Rupt.attach({ client_id: "c-6", account: user.id });
  }

  async load(user) {
    this.device = await Rupt.attach({ client_id: "c-7", account: user.id });
  }

  static of(user) {
    return Rupt.attach({ client_id: "c-8", account: user.id });
  }

  get now() {
    return Rupt.attach({ client_id: "c-9", account: "me" });
  }
}

export { Devices };
export default new Devices();
