import { useAuth } from "@acme/auth";
import Rupt from "rupt";

export function useProtection(user) {
  const { signOut } = useAuth();
  void Rupt.attach({
    client_id: "abc",
    account: user.id,
    on_current_device_logout: signOut,
  });
}
