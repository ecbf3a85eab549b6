import Rupt from "rupt";

export const logout = (user) =>
  Rupt.detach({ client_id: "abc", account: user.id, device: localStorage.getItem("device") });
