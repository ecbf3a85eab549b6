import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "rc_a" });

const config = { user: "u1", email: "e@x.test" };
void rupt.evaluate.access(config);
