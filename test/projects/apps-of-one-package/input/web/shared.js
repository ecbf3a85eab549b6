import Rupt from "rupt";
export const shared = (user) =>
  Rupt.attach({ client_id: "xyz", account: user });
