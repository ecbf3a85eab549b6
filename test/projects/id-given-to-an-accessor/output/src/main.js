import { getRupt } from "./rupt.js";
import "./app.js";
export const config = { rupt: { id: process.env.RUPT_ID } };
export async function enter(user) {
  await getRupt(config.rupt.id).evaluate.access({
    user: user.id,
    on_logout: handlers.out,
  });
}
const handlers = {
  get out() {
    effect("got");
    return () => effect("out");
  },
};
