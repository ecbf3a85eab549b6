import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export function go(user) {
  return rupt.evaluate.access({ user: user.id });
}
