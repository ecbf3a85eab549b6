import Rupt from "rupt";
import { DEFAULT } from "./config.js";

export const open = () => {};

export default {
  enter(user) {
    Rupt.attach({ client_id: DEFAULT, account: user.id });
  },
};
