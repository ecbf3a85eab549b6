import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "client-1" });

// TODO(rupt-migrate): unknown-member: remove detach, or replace it by hand
export const canLeave = typeof Rupt.detach === "function";

export async function protect(account) {
  if (rupt && rupt.evaluate.access) {
    await rupt.evaluate.access({ user: account });
  }
}

export function leave() {
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  if (typeof Rupt.detach === "function") Rupt.detach();
}
