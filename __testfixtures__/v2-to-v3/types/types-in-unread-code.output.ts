import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export function start(user: string) {
  rupt.evaluate.access({ user });
}
