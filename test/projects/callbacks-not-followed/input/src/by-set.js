import Rupt from "rupt";

import { onLeave } from "./hooks.js";

const [first] = new Set([onLeave]);

export async function protect(user) {
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
    on_current_device_logout: first,
  });
}
