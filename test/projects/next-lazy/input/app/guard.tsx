"use client";

import { useEffect } from "react";
import Rupt from "rupt";

export function Guard({ user }: { user: { id: string; email: string } }) {
  useEffect(() => {
    Rupt.attach({
      client_id: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID!,
      account: user.id,
      email: user.email,
    });
  }, [user]);
  return null;
}
