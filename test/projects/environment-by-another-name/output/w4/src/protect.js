import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: process.env.LATE_ID });

export function protect(user) {
  void rupt.evaluate.access({ user: user });
}
