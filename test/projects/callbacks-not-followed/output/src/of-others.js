import { useAuth } from "@acme/auth";
import { rupt } from "./rupt.js";

export function useProtection(user) {
  const { signOut } = useAuth();
  void rupt.evaluate.access({
    user: user.id,
    on_logout: signOut,
  });
}
