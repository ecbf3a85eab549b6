import Rupt from "rupt";

export function protect(id: string, go = () => Rupt.attach({ client_id: "c1", account: id })) {
  void go();
}
