import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id, ask) => {
  void rupt.evaluate.access({
    user: id,
    on_logout: () => (ask() ? undefined : false),
  });
};
