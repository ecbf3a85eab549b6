import Rupt from "rupt";
import { ID } from "./env.js";

export const session = {
  start(user) {
    if (!ID) return;
    Rupt.attach({ client_id: ID, account: user.id });
  },
};
