import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export class Session {
  async start(id) {
    await rupt.evaluate.access({ user: id });
    return true;
  }
}
