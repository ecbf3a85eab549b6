import { rupt } from "./rupt.js";

export const g = (u) => {
  void rupt.evaluate.access({ user: u });
};
