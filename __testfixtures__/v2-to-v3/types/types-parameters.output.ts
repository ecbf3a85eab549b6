import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const config = { user: "u" };
void rupt.evaluate.access(config);
