import Rupt from "rupt";
import { start } from "./adapters.js";
import { path } from "./path.js";
import { table } from "./table.js";
import { search } from "./search.js";
import { configured } from "./configured.js";
import { notes } from "./notes.js";

await Rupt.attach({ client_id: "abc", account: "u" });
notes("u");
for (const run of [start, path, table, search, configured]) run("u");
