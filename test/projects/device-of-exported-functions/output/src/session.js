import { attach, detach } from "rupt";
import { rupt } from "./rupt.js";

export const start = async (user) => {
  await rupt.evaluate.access({ user: user });
};

export const end = () => Promise.resolve();

export const watch = async (user) => {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await attach({ client_id: "c1", account: user });
  sessionStorage.setItem("watched", device_id);
};

// TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
export const unwatch = () => detach({ client_id: "c1", device_id: sessionStorage.getItem("watched") });
