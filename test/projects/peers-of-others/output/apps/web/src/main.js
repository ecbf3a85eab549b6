import { guard } from "@vendor/guard";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

await guard("1");
await rupt.evaluate.access({ user: "1" });
