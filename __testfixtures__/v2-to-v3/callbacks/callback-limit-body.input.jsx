import Rupt from "rupt";
import { showUpsell } from "./upsell";
import { useEffect } from "react";
export function go({ id }) {
  useEffect(() => {
    void Rupt.attach({
      client_id: "abc",
      account: id,
      // sell
      on_limit_exceeded: () => {
        // big banner
        showUpsell();
      },
    });
  }, [id]);
}
