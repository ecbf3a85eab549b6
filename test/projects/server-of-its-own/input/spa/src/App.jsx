import { useEffect } from "react";
import Rupt from "rupt";

export function App({ user }) {
  useEffect(() => {
    Rupt.attach({ client_id: process.env.RUPT_CLIENT_ID, account: user });
  }, [user]);
  return <p>{user}</p>;
}
