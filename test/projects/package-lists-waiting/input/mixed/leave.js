import Rupt from "rupt";

export const leave = (user, device) => {
  void Rupt.detach({ client_id: "shop", account: user.id, device });
};
