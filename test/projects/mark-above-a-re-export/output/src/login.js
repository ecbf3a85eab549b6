import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const login = (user) => {
  rupt.evaluate.access({ user: user.id });
};
