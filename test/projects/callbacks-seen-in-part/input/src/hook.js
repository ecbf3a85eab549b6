import Rupt from "rupt";
import { useSession } from "./session.js";

export function enter(account) {
  const { leave, quiet } = useSession();
  const session = useSession();
  Rupt.attach({ client_id: "parts", account, on_current_device_logout: leave });
  Rupt.attach({ client_id: "parts", account, on_current_device_logout: session.stay });
  Rupt.attach({ client_id: "parts", account, on_current_device_logout: quiet });
}
