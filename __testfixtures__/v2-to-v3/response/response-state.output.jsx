import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { useEffect, useState } from "react";

const rupt = new RuptClient({ clientId: "abc" });

export function A({ id }) {
  const [device, setDevice] = useState(null);
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  useEffect(() => { Rupt.attach({ client_id: "abc", account: id }).then((r) => setDevice(r?.device_id)); }, [id]);
  useEffect(() => { rupt.evaluate.access({ user: id }).then(setDevice); }, [id]);
  return device;
}
