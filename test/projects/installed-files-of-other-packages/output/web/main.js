import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "web" });

await rupt.evaluate.access({ user: "1" });
