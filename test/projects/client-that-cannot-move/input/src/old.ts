import Rupt from "rupt";

export function open(user: string) {
  void Rupt.attach({ client_id: "pk_shop", account: user });
}
