import Rupt from "@ruptjs/client";
import { useCallback, useEffect } from "react";

const rupt = new Rupt({ clientId: "abc" });

export function Guard({ id, logout }) {
  const leave = useCallback(() => logout(), [logout]);
  useEffect(() => {
    void rupt.evaluate.access({ user: id, on_logout: leave });
  }, [id, leave]);
  return null;
}
