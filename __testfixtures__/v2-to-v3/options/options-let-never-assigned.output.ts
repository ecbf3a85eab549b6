import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(u: any) {
  let config = { user: u.id };
  void rupt.evaluate.access(config);
}
