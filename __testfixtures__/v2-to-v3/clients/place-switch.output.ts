import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

export async function protect(kind: string, id: string) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  switch (kind) {
    case "a":
      await rupt.evaluate.access({ user: id });
      break;
    default: Rupt.attach({ client_id: "c1", account: id, on_challenge: () => false });
  }
}
