import { rupt } from "../rupt.js";

export class Base {
  constructor(user, out) {
    this.user = user;
    this.out = out;
  }
  onLost() {
    return true;
  }
  async go() {
    await rupt.evaluate.access({
      user: this.user,
      on_logout: this.out,
    });
    await rupt.evaluate.access({
      user: this.user,
      on_logout: () => this.onLost(),
    });
  }
}
