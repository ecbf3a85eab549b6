import Rupt from "rupt";
import { useEffect, useState } from "react";
export function A({ id }) {
  const [device, setDevice] = useState(null);
  useEffect(() => { Rupt.attach({ client_id: "abc", account: id }).then((r) => setDevice(r?.device_id)); }, [id]);
  useEffect(() => { Rupt.attach({ client_id: "abc", account: id }).then(setDevice); }, [id]);
  return device;
}
