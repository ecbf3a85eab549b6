import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export class Session {
  #attach(user) {
    return rupt.evaluate.access({ user: user, email: "a@b.example" });
  }
  async start(user) {
    await this.#attach(user);
  }
}
