import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const c = { user: "u" };
void rupt.evaluate.access(c);
