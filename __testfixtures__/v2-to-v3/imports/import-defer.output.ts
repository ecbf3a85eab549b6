import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const start = (user: string) => {
  void rupt.evaluate.access({ user: user, email: "a@b.example" });
};
