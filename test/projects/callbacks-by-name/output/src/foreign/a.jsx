import Rupt from "@ruptjs/client";
import { useAuth0 } from "@auth0/auth0-react";

const rupt = new Rupt({ clientId: "foreign" });

export function useGuard(user) {
  const { logout } = useAuth0();
  const auth = useAuth0();
  rupt.evaluate.access({ user: user.id, on_logout: logout });
  rupt.evaluate.access({ user: user.id, on_logout: auth.logout });
}
export const other = { logout(reason) { console.log(reason); } };
