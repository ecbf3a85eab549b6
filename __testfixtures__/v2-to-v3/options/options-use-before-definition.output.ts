import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go() {
  void rupt.evaluate.access({ user: "u" });
}
