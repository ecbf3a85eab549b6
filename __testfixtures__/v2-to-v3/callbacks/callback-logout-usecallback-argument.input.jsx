import Rupt from "rupt";
import { useCallback, useEffect } from "react";
export function Guard({ id, logout }) {
  const leave = useCallback(({ challenge }) => logout(challenge), [logout]);
  useEffect(() => {
    void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: leave });
  }, [id, leave]);
  return null;
}
