import Rupt from "rupt";
import { settings } from "./settings.js";

export async function enter(user) {
  const { clientId, maxDevices } = settings;
  await Rupt.attach({
    client_id: clientId,
    account: user,
    limit_config: { overall_device_limit: maxDevices },
  });
}
