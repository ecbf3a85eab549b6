import { getRupt } from "./rupt.js";
import { config } from "./config.js";

export async function open(account) {
  const options = { user: account };
  console.log("opening", account);
  if (!account) return;
  try {
    await getRupt(config.rupt.id).evaluate.access(options);
  } catch (error) {
    console.warn(String(error));
  }
}
