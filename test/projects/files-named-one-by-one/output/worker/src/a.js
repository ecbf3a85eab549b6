import { rupt } from "./rupt.js";
export const a = (user) => {
  rupt.evaluate.access({ user: user.id });
};
