import { rupt } from "./rupt.js";
import { useEffect, useState } from "react";
import { useAuth } from "./auth.js";
export function Plain({ user }) {
  const { id } = useAuth();
  const [, setMax] = useState(1);
  useEffect(() => {
    rupt.evaluate.access({
      user: user,
    });
  });
  return <p onClick={() => setMax(2)}>{id}</p>;
}
