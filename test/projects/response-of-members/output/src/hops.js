import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c-11" });

// TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
export const protect = (user) => Rupt.attach({ client_id: "c-10", account: user.id });
export const watch = (user) => rupt.evaluate.access({ user: user.id });

export function connect(user, done) {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  Rupt.attach({ client_id: "c-12", account: user.id }).then((device) => done(null, device), done);
}
