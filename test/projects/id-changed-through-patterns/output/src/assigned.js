import { getRupt } from "./rupt.js";
import { config } from "./assigned-config.js";

export async function open(account) {
  await getRupt(config.web.id).evaluate.access({ user: account });
}
