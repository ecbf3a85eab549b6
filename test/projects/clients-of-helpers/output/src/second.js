import Rupt from "rupt";
export async function start(user) {
  // TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
  await Rupt.attach({ client_id: "def", account: user.id });
}
