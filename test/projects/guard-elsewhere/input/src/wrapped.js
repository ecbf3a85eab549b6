import Rupt from "rupt";
import { whenWrapped } from "./config.js";

export const enter = whenWrapped((user) => {
  Rupt.attach({ client_id: process.env.RUPT_WRAPPED, account: user.id });
});
