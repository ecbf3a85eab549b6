import Rupt from "rupt";
import { useEffect } from "react";
export function A({ id }: { id: string }) {
  useEffect(() => {
    let device: string | undefined;
    // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
    Rupt.attach({ client_id: "abc", account: id }).then((r) => { device = r?.device_id; });
  }, [id]);
  return null;
}
