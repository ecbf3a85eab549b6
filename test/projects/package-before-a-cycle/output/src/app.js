import { enter } from "./main.js";

export const log = (what) => report(what);
enter({ id: "early" });
