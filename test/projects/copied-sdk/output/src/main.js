import { attach } from "./rupt.js";
import Rupt from "./vendor/rupt.mjs";

export async function enter(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "client-1", account: user.id });
  await attach(user);
}
