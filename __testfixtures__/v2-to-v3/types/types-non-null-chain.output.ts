import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const c = { user: "u" } as const;
void rupt.evaluate.access(c!);
