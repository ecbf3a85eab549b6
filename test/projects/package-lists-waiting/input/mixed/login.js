import Rupt from "rupt";

export const check = (user) => {
  void Rupt.attach({ client_id: "desk", account: user.id });
};
