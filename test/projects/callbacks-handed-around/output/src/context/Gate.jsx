import { rupt } from "../rupt.js";
import { useContext, useEffect } from "react";
import { Out } from "./out.js";

export function Gate() {
  const out = useContext(Out);
  useEffect(() => {
    rupt.evaluate.access({
      user: "u3",
      on_logout: out,
    });
  }, [out]);
  return null;
}
