import { start } from "./start.js";

const vendors = ["rupt", "react"];
start(vendors);
