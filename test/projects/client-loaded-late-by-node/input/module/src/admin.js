import Rupt from "rupt";

export const enter = (id) =>
  void Rupt.attach({ client_id: "abc", account: id });
