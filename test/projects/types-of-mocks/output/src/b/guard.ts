import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "zoo-b" });

export const guardB = (id: string) =>
  rupt.evaluate.access({
    user: id,
  }).then(() => "ok", () => "failed");
