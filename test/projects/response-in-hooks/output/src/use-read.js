import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { useEffect, useState } from "react";

const rupt = new RuptClient({ clientId: "c-3" });

export function useRead(user) {
  const [access, setAccess] = useState(null);
  useEffect(() => {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    Rupt.attach({ client_id: "c-1", account: user.id }).then(setAccess);
  }, [user.id]);
  return { access, user };
}

export function usePair(user) {
  const [access, setAccess] = useState(null);
  useEffect(() => {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    Rupt.attach({ client_id: "c-2", account: user.id }).then(setAccess);
  }, [user.id]);
  return [access, user];
}

export function useShown(user) {
  const [access, setAccess] = useState(null);
  useEffect(() => {
    rupt.evaluate.access({ user: user.id }).then(setAccess);
  }, [user.id]);
  return { access, user };
}
