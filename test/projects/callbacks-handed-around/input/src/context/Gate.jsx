import { attach } from "rupt";
import { useContext, useEffect } from "react";
import { Out } from "./out.js";

export function Gate() {
  const out = useContext(Out);
  useEffect(() => {
    attach({
      client_id: "pk_around",
      account: "u3",
      on_current_device_logout: out,
    });
  }, [out]);
  return null;
}
