import { log } from "./registry.js";

log("rupt");
