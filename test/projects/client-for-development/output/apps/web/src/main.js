import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client_web" });

export const check = async (user) => {
  await rupt.evaluate.access({ user: user });
};
