import Rupt from "rupt";

let id = "c1";

export function enter(user, script) {
  // TODO(rupt-migrate): opaque-options: take eval or with out of the file, or move the call by hand
  const response = Rupt.attach({ client_id: id, account: user.id });
  eval(script);
  return response.catch(() => null);
}
