"use client";

import { useEffect } from "react";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export function Guard({ user }) {
  useEffect(() => {
    rupt.evaluate.access({ user: user.id });
  }, [user]);
  return null;
}
