import { rupt } from "../rupt.js";

export const take = (account) => async (onLost) => {
  await rupt.evaluate.access({
    user: account,
    on_logout: onLost,
  });
};
