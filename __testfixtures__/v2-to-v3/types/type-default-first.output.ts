import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const enter = (id: string) => {
  rupt.evaluate.access({ user: id });
};
