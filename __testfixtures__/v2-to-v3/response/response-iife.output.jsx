import Rupt from "@ruptjs/client";
import { useEffect } from "react";

const rupt = new Rupt({ clientId: "abc" });

export function A({ id }) {
  useEffect(() => {
    (async () => {
      await rupt.evaluate.access({ user: id });
    })();
  }, [id]);
  return null;
}
