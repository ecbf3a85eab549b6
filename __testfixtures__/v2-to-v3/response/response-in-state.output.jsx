import { useEffect, useState } from "react";
import Rupt from "rupt";

export function Devices({ user }) {
  const [access, setAccess] = useState(null);
  useEffect(() => {
    // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
    Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" }).then(setAccess);
  }, [user]);
  return <p>{access?.attached_devices}</p>;
}
