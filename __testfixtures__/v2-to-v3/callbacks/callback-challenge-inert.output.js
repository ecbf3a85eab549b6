import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(id) {
  void rupt.evaluate.access({ user: id });
  void rupt.evaluate.access({ user: id });
  void rupt.evaluate.access({ user: id });
  void rupt.evaluate.access({ user: id });
  void rupt.evaluate.access({ user: id });
  void rupt.evaluate.access({ user: id });
  void rupt.evaluate.access({ user: id });
}
