import { ids } from "./ids.js";

export const RUPT_ID = ids.rupt;
