import { rupt } from "./rupt.js";

import { goodbye } from "./hooks.js";

export async function protect(user, leave = goodbye) {
  await rupt.evaluate.access({
    user: user.id,
    on_logout: leave,
  });
}
