import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "a" });

const api = {
  on(name, handler) {
    return handler(name);
  },
};

class Bus {
  listeners = [];
  subscribe(listener) {
    this.listeners.push(listener);
  }
}

class Pages extends Bus {
  afterEach(guard) {
    guard();
  }
}

class Visits extends Bus {
  begin(user) {
    this.subscribe(() => rupt.evaluate.access({ user }));
    super.subscribe(() => rupt.evaluate.access({ user }));
  }
}

function createHub() {
  const listeners = [];
  return {
    on(listener) {
      listeners.push(listener);
    },
  };
}

const bus = new Pages();
const hub = createHub();
const watch = async (source, changed) => (await changed(source)).access;

// Each of them is the project's own, whatever its name promises of others.
export async function start(user) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const seen = await api.on("login", () => Rupt.attach({ client_id: "a", account: user }));
  console.log(seen.device_id);
  // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
  await watch(user, (account) => Rupt.attach({ client_id: "a", account }));
  bus.subscribe(() => rupt.evaluate.access({ user }));
  hub.on(() => rupt.evaluate.access({ user }));
  new Visits().begin(user);
  bus.afterEach(() => rupt.evaluate.access({ user }));
}
