import Rupt from "rupt";

export function go(user) {
  Rupt.attach({ client_id: "c1", account: user.id });
}
