import { useState } from "react";
import Rupt from "@ruptjs/client";

const CLIENT = "pk_passed";

const rupt = new Rupt({ clientId: CLIENT });

export function useLeft(account) {
  const [left, markLeft] = useState(null);
  rupt.evaluate.access({ user: account, on_logout: markLeft });
  return left;
}
export const promised = (account) =>
  new Promise((done) => {
    rupt.evaluate.access({ user: account, on_logout: done });
  });
export function resolvers(account) {
  const { promise, resolve: finish } = Promise.withResolvers();
  rupt.evaluate.access({ user: account, on_logout: finish });
  return promise;
}
export function bound(account, bus) {
  rupt.evaluate.access({ user: account, on_logout: bus.emit.bind(bus, "left") });
  rupt.evaluate.access({ user: account, on_logout: account ? bus.emit : undefined });
}
