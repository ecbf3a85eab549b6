import { attach } from "rupt";

export async function protect(auth) {
  await attach({
    client_id: "pk_kept",
    account: "u4",
    on_current_device_logout: auth.logout,
  });
}
