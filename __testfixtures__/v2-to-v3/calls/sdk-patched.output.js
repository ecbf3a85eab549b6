import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "web" });

const original = Rupt.attach;

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
Rupt.attach = (options) => {
  console.info("attaching", options.account);
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  return original(options);
};

export function enter(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  Rupt.attach({ client_id: "web", account: user });
}

export function enterAtOnce(user) {
  rupt.evaluate.access({ user: user });
}
