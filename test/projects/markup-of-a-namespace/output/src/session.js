import Rupt from "rupt";

export function enter(user) {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  return Rupt.attach({ client_id: "client_web", account: user.id });
}
