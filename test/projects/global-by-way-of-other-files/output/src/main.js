// TODO(rupt-migrate): side-effect-import: import v3 where window.Rupt is read, then delete this
import "rupt";
import Rupt from "@ruptjs/client";
import { legacy } from "./legacy.js";
import { load } from "./vendors.js";

const rupt = new Rupt({ clientId: "abc" });

await rupt.evaluate.access({ user: "u" });
await legacy("old");
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
await load("Rupt");
