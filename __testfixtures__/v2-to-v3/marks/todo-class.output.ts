import Rupt from "rupt";
export class A {
  x = 1;
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  y = Rupt.attach({ client_id: "c1", account: "id", domain: "x" });
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  static { Rupt.attach({ client_id: "c1", account: "id", domain: "x" }); }
}
