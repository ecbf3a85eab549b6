import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "shop" });

await rupt.evaluate.access({ user: "1" });
