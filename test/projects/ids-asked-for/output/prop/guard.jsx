import { useEffect } from "react";
import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export function Guard({ enabled }) {
  useEffect(() => {
    if (!enabled) return;
    getRupt().evaluate.access({ user: "a" });
  }, [enabled]);
  return null;
}
