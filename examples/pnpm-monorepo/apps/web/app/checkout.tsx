"use client";

import { attach } from "rupt";
import { RUPT_CLIENT_ID } from "@/lib/client-id";

export function Checkout({ buyer }: { buyer: { id: string; email: string } }) {
  const pay = async () => {
    await attach({ client_id: RUPT_CLIENT_ID, account: buyer.id, email: buyer.email });
    window.location.assign("/api/checkout");
  };
  return (
    <button type="button" onClick={pay}>
      Pay
    </button>
  );
}
