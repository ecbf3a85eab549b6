"use client";

import { useEffect } from "react";
import Rupt from "rupt";

export function Guard({ user }) {
  useEffect(() => {
    Rupt.attach({ client_id: "c1", account: user.id });
  }, [user]);
  return null;
}
