import Rupt from "rupt";
import { useAuth } from "./auth";
export function useGuard(user) {
  const { logout } = useAuth();
  return Rupt.attach({ client_id: "ctx", account: user.id, on_current_device_logout: logout });
}
