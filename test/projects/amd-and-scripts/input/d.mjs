import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const load = createRequire(import.meta.url);
const Rupt = require("rupt").default;
Rupt.attach({ client_id: "c4", account: "u" });
load("rupt").attach({ client_id: "c5", account: "u" });
createRequire(import.meta.url)("rupt").attach({ client_id: "c6", account: "u" });
const late = await import.defer("rupt");
