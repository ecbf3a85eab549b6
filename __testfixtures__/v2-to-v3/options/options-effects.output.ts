import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(id: string) {
  // TODO(rupt-migrate): event: decide what replaces it, e.g. rupt.evaluate.signup and a server step
  void rupt.evaluate.access({ user: id });
}
