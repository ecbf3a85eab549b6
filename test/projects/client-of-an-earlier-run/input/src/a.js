import Rupt from "@ruptjs/client";
import { log } from "./log.js";

const rupt = new Rupt({ clientId: "cid" });

export const a = (user) => {
  log(user);
  rupt.evaluate.access({ user });
};
