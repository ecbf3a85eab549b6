import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id, report) => {
  void rupt.evaluate.access({ user: id, on_logout: async (info = {}) => { await report(info.challenge); } });
};
