import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "app_1" });

class Session {
  #ready = rupt.evaluate.access({ user: "me" });
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  shown = Rupt.attach({ client_id: "app_1", account: "me" });

  async wait() {
    await this.#ready;
    show((await this.shown).device_id);
  }
}

let once;
const enterOnce = (user) => (once ??= rupt.evaluate.access({ user: user.id }));

let shared;
// TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
const enterShared = (user) => (shared ??= Rupt.attach({ client_id: "app_1", account: user.id }));

// TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
async function enter(user, response = Rupt.attach({ client_id: "app_1", account: user.id })) {
  await enterOnce(user);
  show((await enterShared(user))?.attached_devices);
  show((await response)?.access);
}

async function isSuspended(user) {
  // TODO(rupt-migrate): response-field: v3 returns no suspended: stop reading it, or ask your server
  const response = await Rupt.attach({ client_id: "app_1", account: user.id });
  return "suspended" in response;
}

start(new Session(), enter, isSuspended);
