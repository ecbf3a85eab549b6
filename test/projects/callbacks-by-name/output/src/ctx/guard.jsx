import Rupt from "@ruptjs/client";
import { useAuth } from "./auth";

const rupt = new Rupt({ clientId: "ctx" });

export function useGuard(user) {
  const { logout } = useAuth();
  return rupt.evaluate.access({ user: user.id, on_logout: logout });
}
