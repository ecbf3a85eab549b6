import { rupt } from "./rupt.js";
export const createGuard = (plan) => () => {
  rupt.evaluate.access({
    user: "1",
  });
};
export const bound = (user) => {
  rupt.evaluate.access({
    user: user.id,
  });
};
