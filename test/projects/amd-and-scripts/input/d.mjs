import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const load = createRequire(import.meta.url);
const Rupt = require("rupt").default;
Rupt.attach({ client_id: "c4", account: "u" });
load("rupt").attach({ client_id: "c5", account: "u" });
