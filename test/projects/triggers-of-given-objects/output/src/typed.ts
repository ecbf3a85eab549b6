import { autorun } from "mobx";
import { rupt } from "./rupt.js";

export class Typed {
  constructor(readonly plan: { seats: number }) {
    autorun(() => {
      void rupt.evaluate.access({
        user: "u1",
      });
    });
  }
}
