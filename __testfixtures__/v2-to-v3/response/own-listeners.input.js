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

const bus = new Pages();
const watch = async (source, changed) => (await changed(source)).access;

// Each of them is the project's own, whatever its name promises of others.
export async function start(user) {
  const seen = await api.on("login", () => Rupt.attach({ client_id: "a", account: user }));
  console.log(seen.device_id);
  await watch(user, (account) => Rupt.attach({ client_id: "a", account }));
  bus.subscribe(() => Rupt.attach({ client_id: "a", account: user }));
  bus.afterEach(() => Rupt.attach({ client_id: "a", account: user }));
}
