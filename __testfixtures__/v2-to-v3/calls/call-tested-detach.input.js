import Rupt from "rupt";

export const canLeave = typeof Rupt.detach === "function";

export async function protect(account) {
  if (Rupt && Rupt.attach) await Rupt.attach({ client_id: "client-1", account });
}

export function leave() {
  if (typeof Rupt.detach === "function") Rupt.detach();
}
