import Rupt from "rupt";

export const start = (id: string) =>
  Rupt.attach({ client_id: "abc", account: id });

export const count = () => 1;
