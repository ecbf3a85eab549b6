import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "client-web" });

const state = { user: null, device_id: null };
const listeners = {};
const on = (name, listener) => (listeners[name] ??= []).push(listener);
const emit = (name, value) => listeners[name]?.forEach((listener) => listener(value));

on("attached", (response) => console.log(response.attached_devices));
on("ignored", () => console.log("attached"));

export function assigned(user) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  Rupt.attach({ client_id: "client-web", account: user.id }).then((response) => {
    Object.assign(state, response);
    console.log(state.device_id);
  });
}

export function emitted(user) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  Rupt.attach({ client_id: "client-web", account: user.id }).then((response) => emit("attached", response));
}

export function emittedInVain(user) {
  rupt.evaluate.access({ user: user.id }).then((response) => emit("ignored", response));
}

class Device {
  async attach(user) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    Object.assign(this, await Rupt.attach({ client_id: "client-web", account: user.id }));
  }
  toString() {
    return `device ${this.device_id}`;
  }
}

class Devices {
  start(user) {
    // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
    return Rupt.attach({ client_id: "client-web", account: user.id }).then(this.remember.bind(this));
  }
  remember(response) {
    this.current = response.access;
  }
}

console.log(new Device(), new Devices());
