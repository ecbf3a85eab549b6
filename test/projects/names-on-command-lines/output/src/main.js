import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

await rupt.evaluate.access({ user: "1" });
