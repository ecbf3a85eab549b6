// TODO(rupt-migrate): side-effect-import: import v3 where window.Rupt is read, then delete this
import "rupt";
import Rupt from "@ruptjs/client";
import { start } from "./adapters.js";
import { path } from "./path.js";
import { table } from "./table.js";
import { search } from "./search.js";
import { configured } from "./configured.js";
import { notes } from "./notes.js";

const rupt = new Rupt({ clientId: "abc" });

await rupt.evaluate.access({ user: "u" });
notes("u");
for (const run of [start, path, table, search, configured]) run("u");
