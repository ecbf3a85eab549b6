import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c-6" });

class Devices {
  device = null;

  add(user) {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    return Rupt.attach({ client_id: "c-5", account: user.id });
  }

  refresh(user) {
    return rupt.evaluate.access({ user: user.id });
  }

  async load(user) {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    this.device = await Rupt.attach({ client_id: "c-7", account: user.id });
  }

  static of(user) {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    return Rupt.attach({ client_id: "c-8", account: user.id });
  }

  get now() {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    return Rupt.attach({ client_id: "c-9", account: "me" });
  }
}

export { Devices };
export default new Devices();
