import { log } from "./log.js";
import { rupt } from "./rupt.js";

export const a = (user) => {
  log(user);
  rupt.evaluate.access({ user });
};
