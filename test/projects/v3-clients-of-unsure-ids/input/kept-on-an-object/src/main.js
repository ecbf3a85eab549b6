import Rupt from "rupt";

export const enter = (user) => {
  Rupt.attach({ client_id: "c1", account: user.id });
};
