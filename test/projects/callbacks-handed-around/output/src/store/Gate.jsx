import { rupt } from "../rupt.js";
import { useEffect } from "react";
import { useAuth } from "./auth.js";

export function Gate() {
  const logout = useAuth((state) => state.logout);
  const leave = useAuth(({ leave }) => leave);
  useEffect(() => {
    rupt.evaluate.access({
      user: "u8",
      on_logout: logout,
    });
    rupt.evaluate.access({
      user: "u9",
      on_logout: leave,
    });
  }, [logout, leave]);
  return null;
}
