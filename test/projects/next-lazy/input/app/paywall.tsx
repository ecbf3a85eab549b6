"use client";

import { useEffect } from "react";
import Rupt from "rupt";

export default function Paywall({ id }: { id: string }) {
  useEffect(() => {
    async function check() {
      await Rupt.attach({ client_id: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID as string, account: id });
    }
    check();
  }, [id]);
  return <p>Paid</p>;
}
