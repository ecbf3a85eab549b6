import { rupt } from "../src/rupt.mjs";
export const a = (u) => {
  rupt.evaluate.access({ user: u });
};
