import { attach } from "rupt";
import { useEffect } from "react";

export function Gate({ onLogout }) {
  useEffect(() => {
    attach({
      client_id: "pk_around",
      account: "u7",
      on_current_device_logout: onLogout,
    });
  }, [onLogout]);
  return null;
}
