import { useEffect } from "react";
import Rupt from "rupt";
import { ID } from "./env";

export default function Guard({ user }) {
  useEffect(() => {
    Rupt.attach({ client_id: ID, account: user.id });
  }, [user.id]);
  return null;
}
