import Rupt from "rupt";
import { useEffect } from "react";
export function A({ id }: { id: string }) {
  useEffect(() => {
    let device: string | undefined;
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    Rupt.attach({ client_id: "abc", account: id }).then((r) => { device = r?.device_id; });
  }, [id]);
  return null;
}
