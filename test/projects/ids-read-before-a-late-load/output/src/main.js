import { guard } from "./guard.js";
await guard("1");
