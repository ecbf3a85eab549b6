import { getRupt } from "./rupt.js";
import { config } from "./inner-config.js";

export async function open(account) {
  await getRupt(config.all.web.id).evaluate.access({ user: account });
}
