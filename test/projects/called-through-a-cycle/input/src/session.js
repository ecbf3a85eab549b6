import Rupt from "rupt";

export function enter(user) {
  return Rupt.attach({ client_id: "client-session", account: user.id });
}
