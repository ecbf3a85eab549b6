import Rupt from "rupt";

export const enter = (user) => {
  // TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
  Rupt.attach({ client_id: "c1", account: user.id });
};
