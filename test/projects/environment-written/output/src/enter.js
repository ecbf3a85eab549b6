import { getRupt } from "./rupt.js";

export function enter(user) {
  getRupt(process.env.RUPT_ID).evaluate.access({ user: user.id });
  getRupt(process.env.RUPT_OTHER_ID).evaluate.access({ user: user.id });
}
