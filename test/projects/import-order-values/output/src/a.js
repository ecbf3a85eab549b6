import "./runtime-env.js";
import { config } from "./config.js";
import { getRupt } from "./rupt.js";
export const go = (u) => { getRupt().evaluate.access({ user: u }); };
export const base = config.base;
