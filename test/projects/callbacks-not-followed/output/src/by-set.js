import { rupt } from "./rupt.js";

import { onLeave } from "./hooks.js";

const [first] = new Set([onLeave]);

export async function protect(user) {
  await rupt.evaluate.access({
    user: user.id,
    on_logout: first,
  });
}
