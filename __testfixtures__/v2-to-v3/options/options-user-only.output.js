import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(user) {
  rupt.evaluate.access({ user });
  rupt.evaluate.access({ user: user.id });
}
