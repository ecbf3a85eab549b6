"use client";

import { useEffect } from "react";
import { getRupt } from "./rupt";

export function Guard({ user }: { user: { id: string; email: string } }) {
  useEffect(() => {
    getRupt().evaluate.access({
      user: user.id,
      email: user.email,
    });
  }, [user]);
  return null;
}
