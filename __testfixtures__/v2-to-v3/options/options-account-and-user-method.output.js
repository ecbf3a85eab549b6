import Rupt from "rupt";

export function visit(user) {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  Rupt.attach({ client_id: "client", user() { return user.id; }, account: user.email });
}
