import Rupt from "rupt";
export function enterLater(user) {
  void Rupt.attach({ account: user.id, client_id: "client-0" });
}
