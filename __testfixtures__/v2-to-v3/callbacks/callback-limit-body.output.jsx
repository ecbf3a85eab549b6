import Rupt from "@ruptjs/client";
import "./upsell";
import { useEffect } from "react";

const rupt = new Rupt({ clientId: "abc" });

export function go({ id }) {
  useEffect(() => {
    // TODO(rupt-migrate): on-limit-exceeded: cap devices with a device_count policy and find a new place for what the callback did
    void rupt.evaluate.access({
      user: id,
    });
  }, [id]);
}
