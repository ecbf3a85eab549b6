import { signOut } from "next-auth/react";
import { attach } from "rupt";

export async function start(account) {
  await attach({
    client_id: "pk_around",
    account,
    on_current_device_logout: signOut,
  });
}
