import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client_d" });

export const check = async (user) => {
  await rupt.evaluate.access({ user: user });
};
