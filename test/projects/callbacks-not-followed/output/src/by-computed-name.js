import { rupt } from "./rupt.js";

import * as hooks from "./hooks.js";

export async function protect(user) {
  await rupt.evaluate.access({
    user: user.id,
    on_logout: hooks[import.meta.env.VITE_HOOK],
  });
}
