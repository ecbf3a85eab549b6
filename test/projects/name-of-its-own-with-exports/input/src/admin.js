import Rupt from "rupt";
export const admin = (id) =>
  void Rupt.attach({ client_id: "abc", account: id });
