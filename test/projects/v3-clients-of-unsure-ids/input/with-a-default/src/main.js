import Rupt from "rupt";

export const enter = (user) => {
  Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
};
