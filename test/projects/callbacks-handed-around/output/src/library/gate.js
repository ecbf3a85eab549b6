import { rupt } from "../rupt.js";

export async function gate(account, onLost) {
  await rupt.evaluate.access({
    user: account,
    on_logout: onLost,
  });
}
