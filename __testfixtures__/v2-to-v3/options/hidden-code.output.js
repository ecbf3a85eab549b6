import Rupt from "rupt";

let id = "c1";

export function enter(user, script) {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  const response = Rupt.attach({ client_id: id, account: user.id });
  eval(script);
  return response.catch(() => null);
}
