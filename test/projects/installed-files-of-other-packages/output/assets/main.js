import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "assets" });

await rupt.evaluate.access({ user: "1" });
