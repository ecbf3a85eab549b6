import Rupt from "rupt";

export const guard = (user) =>
  Rupt.attach({ client_id: "abc", account: user }).then(() => true);
