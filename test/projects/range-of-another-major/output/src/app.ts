import Rupt from "rupt";

export async function enter(user: string) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "web", account: user });
}
