import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "desk" });

export const check = (user) => {
  void rupt.evaluate.access({ user: user.id });
};
