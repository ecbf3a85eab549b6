import Rupt from "rupt";

export const login = (user) => {
  void Rupt.attach({ client_id: "shop", account: user.id, frobnicate: true });
};
