import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "shop-admin" });

await rupt.evaluate.access({ user: "1" });
