import Rupt from "rupt";

export const b = (user) => {
  // TODO(rupt-migrate): client-reused: repair src/rupt.js, then run rupt-migrate again
  Rupt.attach({ client_id: "abc", account: user.id });
};
