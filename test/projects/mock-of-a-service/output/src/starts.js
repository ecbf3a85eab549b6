import { rupt } from "./rupt.js";

export class Starts {
  static first = new Starts();

  constructor() {
    void rupt.evaluate.access({ user: "first" });
  }
}
