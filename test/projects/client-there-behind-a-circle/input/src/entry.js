import Rupt from "rupt";
export function enterEarly(user) {
  void Rupt.attach({ account: user.id, client_id: "client-0" });
}
enterEarly({ id: "first" });
