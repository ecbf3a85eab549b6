import Rupt from "rupt";
import { useEffect, useState } from "react";

export function useRead(user) {
  const [access, setAccess] = useState(null);
  useEffect(() => {
    Rupt.attach({ client_id: "c-1", account: user.id }).then(setAccess);
  }, [user.id]);
  return { access, user };
}

export function usePair(user) {
  const [access, setAccess] = useState(null);
  useEffect(() => {
    Rupt.attach({ client_id: "c-2", account: user.id }).then(setAccess);
  }, [user.id]);
  return [access, user];
}

export function useShown(user) {
  const [access, setAccess] = useState(null);
  useEffect(() => {
    Rupt.attach({ client_id: "c-3", account: user.id }).then(setAccess);
  }, [user.id]);
  return { access, user };
}
