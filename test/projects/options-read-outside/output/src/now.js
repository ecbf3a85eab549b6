import { rupt } from "./rupt.js";
import { OPTIONS } from "./options.js";

export const now = () => {
  rupt.evaluate.access({ user: OPTIONS.account });
};
