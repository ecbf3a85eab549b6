import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const config = Object.freeze({ user: "u" });
void rupt.evaluate.access(config);
