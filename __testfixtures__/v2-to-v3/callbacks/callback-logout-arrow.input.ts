import Rupt from "rupt";
import { signOut } from "./auth";
export async function go(id: string) {
  await Rupt.attach({
    client_id: "abc",
    account: id,
    // leave at once
    on_current_device_logout: () => signOut(), // trailing
  });
}
