import Rupt from "rupt";
import { useAuth0 } from "@auth0/auth0-react";
export function useGuard(user) {
  const { logout } = useAuth0();
  const auth = useAuth0();
  Rupt.attach({ client_id: "foreign", account: user.id, on_current_device_logout: logout });
  Rupt.attach({ client_id: "foreign", account: user.id, on_current_device_logout: auth.logout });
}
export const other = { logout(reason) { console.log(reason); } };
