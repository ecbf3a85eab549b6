import Rupt from "rupt";

import * as hooks from "./hooks.js";

export async function protect(user) {
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
    on_current_device_logout: hooks[import.meta.env.VITE_HOOK],
  });
}
