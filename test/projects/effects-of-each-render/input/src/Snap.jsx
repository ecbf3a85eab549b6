import Rupt from "rupt";
import { useSnapshot } from "valtio";
import { useEffect } from "react";
import { session } from "./session.js";
export function Snap() {
  const snap = useSnapshot(session);
  const { user } = snap;
  const { seats } = snap.plan;
  useEffect(() => {
    Rupt.attach({
      client_id: "abc",
      account: user,
      limit_config: { overall_device_limit: seats },
    });
  });
  return <p>{user}</p>;
}
