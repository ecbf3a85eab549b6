import { rupt } from "./rupt.js";
export const b = (user) => {
  rupt.evaluate.access({ user: user.id });
};
