import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const config = { user: "u", email: "e" };
void rupt.evaluate.access(config);
