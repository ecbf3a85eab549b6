import Rupt from "https://esm.sh/rupt@2.24.1";
await Rupt.attach({ client_id: "cid", account: "u" });
const { attach } = await import("https://ga.jspm.io/npm:rupt@2.24.1/index.mjs");
attach({ client_id: "c2", account: "u" });
