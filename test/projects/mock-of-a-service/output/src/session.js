import { rupt } from "./rupt.js";

export const session = {
  start: async (user) => {
    await rupt.evaluate.access({ user: user.id });
  },
};
