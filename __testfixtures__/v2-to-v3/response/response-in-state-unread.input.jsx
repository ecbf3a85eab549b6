import { useEffect, useState } from "react";
import Rupt from "rupt";

export function Devices({ user }) {
  const [, setAccess] = useState(null);
  useEffect(() => {
    Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" }).then((response) => setAccess(response));
  }, [user]);
  return <p />;
}
