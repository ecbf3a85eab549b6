import { rupt } from "../rupt.js";
import { useEffect } from "react";

export function Gate({ onLogout }) {
  useEffect(() => {
    rupt.evaluate.access({
      user: "u7",
      on_logout: onLogout,
    });
  }, [onLogout]);
  return null;
}
