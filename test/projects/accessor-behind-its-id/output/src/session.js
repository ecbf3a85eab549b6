import { ID } from "./env.js";
import { getRupt } from "./rupt.js";

export const session = {
  start(user) {
    if (!ID) return;
    getRupt().evaluate.access({ user: user.id });
  },
};
