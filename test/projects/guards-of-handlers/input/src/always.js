import Rupt from "rupt";
import { ALWAYS } from "./config.js";

export const always = {
  run: (user) => {
    Rupt.attach({ client_id: ALWAYS, account: user.id });
  },
};
