import { attach, detach } from "rupt";

export const start = async (user) => {
  const { device_id } = await attach({ client_id: "c1", account: user });
  sessionStorage.setItem("own", device_id);
};

export const end = () => detach({ client_id: "c1", device_id: sessionStorage.getItem("own") });

export const watch = async (user) => {
  const { device_id } = await attach({ client_id: "c1", account: user });
  sessionStorage.setItem("watched", device_id);
};

export const unwatch = () => detach({ client_id: "c1", device_id: sessionStorage.getItem("watched") });
