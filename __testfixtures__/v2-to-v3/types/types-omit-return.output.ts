import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const base = {};
export const go = (id: string) =>
  void rupt.evaluate.access({ ...base, user: id });
