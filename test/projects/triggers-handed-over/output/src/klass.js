import { rupt } from "./rupt.js";

export class Sharing {
  constructor(name) {
    this.name = name;
  }
  attach(user) {
    rupt.evaluate.access({
      user: user.id,
    });
  }
}
