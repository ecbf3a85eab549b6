import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "docs" });

await rupt.evaluate.access({ user: "1" });
