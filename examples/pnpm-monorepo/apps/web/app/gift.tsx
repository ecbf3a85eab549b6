"use client";

import { attach } from "rupt";
import { RUPT_CLIENT_ID } from "@/lib/client-id";

export function Gift({ giver }: { giver: { id: string; email: string } }) {
  const send = () => {
    void attach({ client_id: RUPT_CLIENT_ID, account: giver.id, email: giver.email });
  };
  return (
    <button type="button" onClick={send}>
      Give a year
    </button>
  );
}
