import Rupt from "dev";

export function go(user) {
  Rupt.attach({ client_id: "c1", account: user.id });
}
