import React, { useCallback, useEffect } from "react";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

interface Props {
  user: { id: string; email: string };
  onLeave: () => void;
  children: React.ReactNode;
}

export function Session({ user, onLeave, children }: Props) {
  useEffect(() => {
    rupt.evaluate.access({ user: user.id, email: user.email });
  }, [user]);

  const leave = useCallback(async () => {
    onLeave();
  }, [user, onLeave]);

  return <button onClick={leave}>{children}</button>;
}

export function Detached({ user }: { user: { id: string } }) {
  useEffect(() => {
    rupt.evaluate.access({ user: user.id });
  }, [user]);

  return null;
}
