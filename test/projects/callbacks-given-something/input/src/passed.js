import { useState } from "react";
import { attach } from "rupt";

const CLIENT = "pk_passed";

export function useLeft(account) {
  const [left, markLeft] = useState(null);
  attach({ client_id: CLIENT, account, on_current_device_logout: markLeft });
  return left;
}
export const promised = (account) =>
  new Promise((done) => {
    attach({ client_id: CLIENT, account, on_current_device_logout: done });
  });
export function resolvers(account) {
  const { promise, resolve: finish } = Promise.withResolvers();
  attach({ client_id: CLIENT, account, on_current_device_logout: finish });
  return promise;
}
export function bound(account, bus) {
  attach({ client_id: CLIENT, account, on_current_device_logout: bus.emit.bind(bus, "left") });
  attach({ client_id: CLIENT, account, on_current_device_logout: account ? bus.emit : undefined });
}
