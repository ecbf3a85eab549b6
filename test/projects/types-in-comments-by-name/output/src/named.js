import { attach, detach } from "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "named" });

/**
 * @param {NonNullable<
 *   Parameters<typeof
 *     attach>[0]["account"]
 * >} account
 */
export async function named(account) {
  await rupt.evaluate.access({ user: account });
}

// TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
export const leave = () => detach({ client_id: "named" });
