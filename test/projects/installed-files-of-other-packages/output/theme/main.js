import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "theme" });

await rupt.evaluate.access({ user: "1" });
