import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const options: Record<string, string> = { user: "u" };
void rupt.evaluate.access(options as any);
