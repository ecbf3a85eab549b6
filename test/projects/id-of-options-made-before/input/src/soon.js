import Rupt from "rupt";
import { config } from "./config.js";

export async function open(account) {
  const options = { client_id: config.rupt.id, account };
  console.log("opening", account);
  if (!account) return;
  try {
    await Rupt.attach(options);
  } catch (error) {
    console.warn(String(error));
  }
}
