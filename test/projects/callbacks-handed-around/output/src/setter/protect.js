import { rupt } from "../rupt.js";

export async function protect(account, onLost) {
  await rupt.evaluate.access({
    user: account,
    on_logout: onLost,
  });
}
