import Rupt from "rupt";
export const guard = (id) =>
  void Rupt.attach({ client_id: "abc", account: id });
