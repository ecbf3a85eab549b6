import "./app.js";
import Rupt from "rupt";
export const config = { rupt: { id: process.env.RUPT_ID } };
export async function enter(user) {
  await Rupt.attach({
    account: user.id,
    on_current_device_logout: handlers.out,
    client_id: config.rupt.id,
  });
}
const handlers = {
  get out() {
    effect("got");
    return () => effect("out");
  },
};
