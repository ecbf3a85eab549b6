import Rupt from "rupt";
import { useEffect } from "react";
export function A({ id }) {
  useEffect(() => {
    (async () => {
      const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
    })();
  }, [id]);
  return null;
}
