import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export class A {
  async go(id) {
    this.response = await rupt.evaluate.access({ user: id });
  }
}
