import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id) => void rupt.evaluate.access({
  user: `user:${id}`,
  metadata: { text: `
    keep
      this` },
});
