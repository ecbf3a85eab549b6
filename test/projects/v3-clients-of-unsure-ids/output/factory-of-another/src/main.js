import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const enter = (user) => {
  rupt.evaluate.access({ user: user.id });
};
