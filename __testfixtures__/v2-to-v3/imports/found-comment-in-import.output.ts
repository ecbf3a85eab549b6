import Rupt /* account sharing */ from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

rupt.evaluate.access({
  user: member.id,
});
