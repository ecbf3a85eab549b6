import { getRupt } from "../rupt.js";
import { settings } from "./settings.js";

export async function enter(user) {
  const { clientId, maxDevices } = settings;
  await getRupt(clientId).evaluate.access({
    user: user,
  });
}
