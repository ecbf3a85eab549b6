import { attach } from "rupt";
import { env } from "./env.js";

export function start(account) {
  if (!env.success) return;
  attach({ client_id: process.env.RUPT_ID, account });
}
