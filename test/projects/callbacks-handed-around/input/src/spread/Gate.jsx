import { attach } from "rupt";
import { useEffect } from "react";

export const Gate = ({ user, onLogout }) => {
  useEffect(() => {
    attach({
      client_id: "pk_around",
      account: user,
      on_current_device_logout: onLogout,
    });
  }, [user, onLogout]);
  return null;
};
