import Rupt from "rupt";

export const b = (user) => {
  Rupt.attach({ client_id: "cid", account: user });
};
