import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export class Guard {
  static id = "c1";
  static {
    void rupt.evaluate.access({ user: "a" });
  }
  user = rupt.evaluate.access({ user: "b" });
}
