import { attach } from "rupt";

export async function protect(account, onLost) {
  await attach({
    client_id: "pk_around",
    account,
    on_current_device_logout: onLost,
  });
}
