import Rupt from "rupt";
export async function start(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "abc", account: user.id });
}
