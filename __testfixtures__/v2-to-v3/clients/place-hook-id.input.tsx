import { useEffect } from "react";
import Rupt from "rupt";
import { useConfig } from "./config";

export function useGuard(user: { id: string }) {
  const { ruptId } = useConfig();
  useEffect(() => {
    Rupt.attach({ client_id: ruptId, account: user.id });
  }, [user, ruptId]);
}
