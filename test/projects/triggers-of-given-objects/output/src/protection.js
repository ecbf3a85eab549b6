import { autorun } from "mobx";
import { rupt } from "./rupt.js";

export class Protection {
  limits = { free: 1 };
  constructor(plan) {
    this.plan = plan;
    autorun(() => {
      rupt.evaluate.access({
        user: "u1",
      });
    });
    autorun(() => {
      rupt.evaluate.access({
        user: "u2",
      });
    });
  }
}
