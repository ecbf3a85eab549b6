import { getRupt } from "./rupt.js";
import { config } from "./listed-config.js";

export async function open(account) {
  await getRupt(config.id).evaluate.access({ user: account });
}
