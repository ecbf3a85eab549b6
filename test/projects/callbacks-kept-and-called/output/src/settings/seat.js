import { rupt } from "../rupt.js";
import { config } from "./config.js";

export async function seat(account) {
  await rupt.evaluate.access({
    user: account,
    on_logout: config.onKick,
  });
}
