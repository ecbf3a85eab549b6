import Rupt from "rupt";

class Session {
  #ready = Rupt.attach({ client_id: "app_1", account: "me" });
  shown = Rupt.attach({ client_id: "app_1", account: "me" });

  async wait() {
    await this.#ready;
    show((await this.shown).device_id);
  }
}

let once;
const enterOnce = (user) => (once ??= Rupt.attach({ client_id: "app_1", account: user.id }));

let shared;
const enterShared = (user) => (shared ??= Rupt.attach({ client_id: "app_1", account: user.id }));

async function enter(user, response = Rupt.attach({ client_id: "app_1", account: user.id })) {
  await enterOnce(user);
  show((await enterShared(user))?.attached_devices);
  show((await response)?.access);
}

async function isSuspended(user) {
  const response = await Rupt.attach({ client_id: "app_1", account: user.id });
  return "suspended" in response;
}

start(new Session(), enter, isSuspended);
