import { attach } from "rupt";
import { config } from "./config.js";

export async function seat(account) {
  await attach({
    client_id: "pk_kept",
    account,
    on_current_device_logout: config.onKick,
  });
}
