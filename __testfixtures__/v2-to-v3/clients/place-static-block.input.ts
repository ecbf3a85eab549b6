import Rupt from "rupt";

export class Guard {
  static id = "c1";
  static {
    void Rupt.attach({ client_id: "c1", account: "a" });
  }
  user = Rupt.attach({ client_id: "c1", account: "b" });
}
