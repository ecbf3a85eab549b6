import Rupt from "@ruptjs/client";
import { getRupt } from "./rupt.js";

const rupt = new Rupt({ clientId: process.env.RUPT_OTHER_ID });

export function enter(user) {
  getRupt(process.env.RUPT_ID).evaluate.access({ user: user.id });
  rupt.evaluate.access({ user: user.id });
}
