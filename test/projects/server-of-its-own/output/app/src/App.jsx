import { useEffect } from "react";
import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_CLIENT_ID });
  }
  return client;
}

export function App({ user }) {
  useEffect(() => {
    getRupt().evaluate.access({ user: user });
  }, [user]);
  return <p>{user}</p>;
}
