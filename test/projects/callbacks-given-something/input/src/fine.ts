import { attach } from "rupt";
import type { Bye, Hooks, Left } from "./types";

const CLIENT = "pk_fine";
const leave = (name: string) => console.log("left", name);

interface Quiet {
  bye: () => void;
  quiet: Hooks["quiet"];
  done(): boolean;
}

export async function fine(account: string, quiet: Partial<Quiet>, given: Bye<Left> = () => {}) {
  await attach({ client_id: CLIENT, account, on_current_device_logout: quiet.bye });
  await attach({ client_id: CLIENT, account, on_current_device_logout: quiet.quiet });
  await attach({ client_id: CLIENT, account, on_current_device_logout: quiet.done });
  await attach({ client_id: CLIENT, account, on_current_device_logout: leave.bind(null, account) });
  await attach({ client_id: CLIENT, account, on_current_device_logout: given.bind(null, {}) });
}
