import Rupt from "@ruptjs/client";
import { ALWAYS } from "./config.js";

const rupt = new Rupt({ clientId: ALWAYS });

export const always = {
  run: (user) => {
    rupt.evaluate.access({ user: user.id });
  },
};
