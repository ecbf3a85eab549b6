import { useEffect } from "react";
import Rupt from "@ruptjs/client";
import { ID } from "./env";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID });
  }
  return client;
}

export default function Guard({ user }) {
  useEffect(() => {
    getRupt().evaluate.access({ user: user.id });
  }, [user.id]);
  return null;
}
