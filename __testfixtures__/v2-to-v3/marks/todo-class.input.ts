import Rupt from "rupt";
export class A {
  x = 1;
  y = Rupt.attach({ client_id: "c1", account: "id", domain: "x" });
  static { Rupt.attach({ client_id: "c1", account: "id", domain: "x" }); }
}
