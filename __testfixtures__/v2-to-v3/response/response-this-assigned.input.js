import Rupt from "rupt";
export class A {
  async go(id) {
    this.response = await Rupt.attach({ client_id: "abc", account: id });
  }
}
