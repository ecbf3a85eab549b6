import { attach } from "rupt";
import { useEffect } from "react";
import { useAuth } from "./auth.js";

export function Gate() {
  const logout = useAuth((state) => state.logout);
  const leave = useAuth(({ leave }) => leave);
  useEffect(() => {
    attach({
      client_id: "pk_around",
      account: "u8",
      on_current_device_logout: logout,
    });
    attach({
      client_id: "pk_around",
      account: "u9",
      on_current_device_logout: leave,
    });
  }, [logout, leave]);
  return null;
}
