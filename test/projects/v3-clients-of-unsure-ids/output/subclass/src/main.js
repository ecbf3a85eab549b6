import Rupt from "rupt";

export const enter = (user) => {
  // TODO(rupt-migrate): client-reused: use the client of subclass/src/v3.js if it has this id
  Rupt.attach({ client_id: "c1", account: user.id });
};
