import Rupt from "rupt";
import { useEffect, useState } from "react";
import { useAuth } from "./auth.js";
export function Plain({ user }) {
  const { seats, id } = useAuth();
  const [max, setMax] = useState(1);
  useEffect(() => {
    Rupt.attach({
      client_id: "abc",
      account: user,
      limit_config: { overall_device_limit: seats, tolerance: max },
    });
  });
  return <p onClick={() => setMax(2)}>{id}</p>;
}
