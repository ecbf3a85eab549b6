import Rupt from "rupt";

export const login = (user) => {
  // TODO(rupt-migrate): unknown-option: find out what frobnicate is for, then move the call by hand
  void Rupt.attach({ client_id: "shop", account: user.id, frobnicate: true });
};
