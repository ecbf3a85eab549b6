import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

void rupt.evaluate.access({});
void rupt.evaluate.access({});
void rupt.evaluate.access({
  // nothing else
});
