import { useEffect, useState } from "react";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function Devices({ user }) {
  const [, setAccess] = useState(null);
  useEffect(() => {
    rupt.evaluate.access({ user: user, email: "a@b.example" }).then((response) => setAccess(response));
  }, [user]);
  return <p />;
}
