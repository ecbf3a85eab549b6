import Rupt from "rupt";

import { goodbye } from "./hooks.js";

export async function protect(user, leave = goodbye) {
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
    on_current_device_logout: leave,
  });
}
