import { getRupt } from "./rupt.js";
import { config } from "./each-config.js";

export async function open(account) {
  await getRupt(config.web.id).evaluate.access({ user: account });
}
