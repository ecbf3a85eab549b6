import { rupt } from "./rupt.js";
import { useSnapshot } from "valtio";
import { useEffect } from "react";
import { session } from "./session.js";
export function Snap() {
  const snap = useSnapshot(session);
  const { user } = snap;
  useEffect(() => {
    rupt.evaluate.access({
      user: user,
    });
  });
  return <p>{user}</p>;
}
