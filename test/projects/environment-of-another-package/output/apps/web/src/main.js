import { guard } from "./guard.js";
import { loadSecrets } from "@acme/env";

await loadSecrets();
await guard("1");
