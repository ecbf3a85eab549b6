import Rupt from "@ruptjs/client";
import "./upsell";
import { useEffect } from "react";

const rupt = new Rupt({ clientId: "abc" });

export function go({ id }) {
  useEffect(() => {
    // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
    void rupt.evaluate.access({
      user: id,
    });
  }, [id]);
}
