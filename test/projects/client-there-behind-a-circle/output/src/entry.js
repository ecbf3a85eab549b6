import Rupt from "rupt";
export function enterEarly(user) {
  // TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
  void Rupt.attach({ account: user.id, client_id: "client-0" });
}
enterEarly({ id: "first" });
