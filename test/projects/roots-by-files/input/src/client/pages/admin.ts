import Rupt from "rupt";
export const guard = (id: string) =>
  void Rupt.attach({ client_id: "abc", account: id });
