import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "passed" });

export const passed = {
  attach: (user: string) => rupt.evaluate.access({ user: user, email: "a@b.example" }),
};
