import Rupt from "rupt";

export function enter(user) {
  Rupt.attach({ client_id: "c1", account: user.id });
}
