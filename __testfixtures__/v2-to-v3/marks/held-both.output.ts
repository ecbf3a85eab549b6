import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

export async function protect(id: string) {
  await rupt.evaluate.access({ user: id });
}
// TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
export const leave = (id: string, device: string) => Rupt.detach({ client_id: "c1", account: id, device });
