import Rupt from "rupt";

export const logout = async () =>
  Rupt.detach({ client_id: "c1", device_id: localStorage.getItem("device") });
