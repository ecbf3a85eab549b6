import Rupt from "rupt";
import { LIST } from "./config.js";

export const handlers = {
  enter: [
    (user) => {
      Rupt.attach({ client_id: LIST, account: user.id });
    },
  ],
};
