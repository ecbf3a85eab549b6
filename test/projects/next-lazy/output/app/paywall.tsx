"use client";

import { useEffect } from "react";
import { getRupt } from "./rupt";

export default function Paywall({ id }: { id: string }) {
  useEffect(() => {
    async function check() {
      await getRupt().evaluate.access({ user: id });
    }
    check();
  }, [id]);
  return <p>Paid</p>;
}
