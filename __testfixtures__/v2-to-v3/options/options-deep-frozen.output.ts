import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const options = Object.freeze({
  user: "u",
} as const);
void rupt.evaluate.access(options);
