import { rupt } from "../rupt.js";
import { useEffect } from "react";

export const Gate = ({ user, onLogout }) => {
  useEffect(() => {
    rupt.evaluate.access({
      user: user,
      on_logout: onLogout,
    });
  }, [user, onLogout]);
  return null;
};
