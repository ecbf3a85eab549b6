import { useEffect } from "react";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: process.env.RUPT_CLIENT_ID });

export function App({ user }) {
  useEffect(() => {
    rupt.evaluate.access({ user: user });
  }, [user]);
  return <p>{user}</p>;
}
