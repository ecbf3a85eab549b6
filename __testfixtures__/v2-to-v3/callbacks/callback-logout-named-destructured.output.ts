import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id: string, log: (x: unknown) => void) => {
  function leave({ challenge }: { challenge?: string } = {}) { log(challenge); return true; }
  void rupt.evaluate.access({ user: id, on_logout: leave });
};
