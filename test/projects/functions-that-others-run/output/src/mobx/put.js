import { rupt } from "../rupt.js";

export class Runner {
  constructor(plan) {
    this.run = () => {
      rupt.evaluate.access({
        user: "u1",
      });
    };
  }
}
