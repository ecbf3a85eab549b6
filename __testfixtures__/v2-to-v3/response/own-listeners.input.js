import Rupt from "rupt";

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
    this.subscribe(() => Rupt.attach({ client_id: "a", account: user }));
    super.subscribe(() => Rupt.attach({ client_id: "a", account: user }));
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
  const seen = await api.on("login", () => Rupt.attach({ client_id: "a", account: user }));
  console.log(seen.device_id);
  await watch(user, (account) => Rupt.attach({ client_id: "a", account }));
  bus.subscribe(() => Rupt.attach({ client_id: "a", account: user }));
  hub.on(() => Rupt.attach({ client_id: "a", account: user }));
  new Visits().begin(user);
  bus.afterEach(() => Rupt.attach({ client_id: "a", account: user }));
}
