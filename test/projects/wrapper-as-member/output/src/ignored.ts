import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "ignored" });

export default {
  async attach(user: string) {
    return await rupt.evaluate.access({ user: user, email: "a@b.example" });
  },
  name: "api",
};
