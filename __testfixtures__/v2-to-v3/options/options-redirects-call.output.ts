import Rupt from "@ruptjs/client";
import "./urls";

const rupt = new Rupt({ clientId: "abc" });

export function go(id: string) {
  void rupt.evaluate.access({ user: id, email: undefined });
}
