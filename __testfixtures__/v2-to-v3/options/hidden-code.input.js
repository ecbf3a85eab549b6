import Rupt from "rupt";

let id = "c1";

export function enter(user, script) {
  const response = Rupt.attach({ client_id: id, account: user.id });
  eval(script);
  return response.catch(() => null);
}
