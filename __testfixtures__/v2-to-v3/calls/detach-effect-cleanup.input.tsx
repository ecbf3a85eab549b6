import Rupt from "rupt";
import { useEffect } from "react";
export function A({ id }: { id: string }) {
  useEffect(() => {
    let device: string | undefined;
    Rupt.attach({ client_id: "abc", account: id }).then((r) => { device = r?.device_id; });
    return () => { Rupt.detach({ client_id: "abc", account: id, device: device! }); };
  }, [id]);
  return null;
}
