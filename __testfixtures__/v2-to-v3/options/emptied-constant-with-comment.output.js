import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-3" });

const common = {};

export function enter(user) {
  rupt.evaluate.access({
    ...common, // for all apps
    user: user.id,
  });
}
