import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export function protect(id: string, go = () => rupt.evaluate.access({ user: id })) {
  void go();
}
