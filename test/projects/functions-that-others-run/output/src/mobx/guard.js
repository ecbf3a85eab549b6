import { rupt } from "../rupt.js";
import { BaseStore } from "./base.js";

export class Guard extends BaseStore {
  sync() {
    const { user } = this.root;
    rupt.evaluate.access({
      user: user.id,
    });
  }
}
