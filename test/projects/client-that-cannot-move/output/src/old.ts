import Rupt from "rupt";

export function open(user: string) {
  // TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
  void Rupt.attach({ client_id: "pk_shop", account: user });
}
