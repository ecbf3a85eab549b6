import Rupt from "rupt";
export const x = (id: string) =>
  Rupt.attach({ client_id: "c1", account: id, domain: "x" })
    .then(() => 1);
