import Rupt from "@ruptjs/client";
import { getRupt } from "./rupt.js";

const rupt = new Rupt({ clientId: process.env.OTHER_CLIENT_ID });

export function enter(user) {
  getRupt(process.env.CLIENT_ID).evaluate.access({ user: user.id });
  rupt.evaluate.access({ user: user.id });
}
