import { useEffect } from "react";
import Rupt from "rupt";

export function Guard({ user, clientId }) {
  useEffect(() => {
    Rupt.attach({ client_id: clientId, account: user.id });
  }, [user, clientId]);
  return null;
}
