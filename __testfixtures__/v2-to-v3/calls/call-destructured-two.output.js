import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

const { detach } = Rupt;

export async function protect(id) {
  await rupt.evaluate.access({ user: id });
}
export async function leave(id, device) {
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  await detach({ client_id: "c1", account: id, device });
}
