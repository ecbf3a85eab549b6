import Rupt from "rupt";

export const enter = (user) => {
  // TODO(rupt-migrate): client-reused: use the client of with-a-default/src/v3.js if it has this id
  Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
};
