import Rupt from "rupt";

export const check = {
  now(user) {
    void Rupt.attach({ client_id: process.env.OTHER_ID, account: user.id });
  },
};
