import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id: string, log: (x: unknown) => void) => {
  void rupt.evaluate.access({
    user: id,
    on_logout: ({ challenge }: { challenge?: string } = {}) => { log(challenge); return true; },
  });
};
