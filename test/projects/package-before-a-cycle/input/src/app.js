import { enter } from "./main.js";
export { attach } from "rupt";

export const log = (what) => report(what);
enter({ id: "early" });
