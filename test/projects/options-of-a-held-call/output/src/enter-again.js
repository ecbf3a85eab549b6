import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "app_3" });

export function enterAgain(user) {
  rupt.evaluate.access({ user: user.id });
}
