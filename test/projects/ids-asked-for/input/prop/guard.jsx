import { useEffect } from "react";
import { attach } from "rupt";

export function Guard({ enabled }) {
  useEffect(() => {
    if (!enabled) return;
    attach({ client_id: process.env.RUPT_ID, account: "a" });
  }, [enabled]);
  return null;
}
