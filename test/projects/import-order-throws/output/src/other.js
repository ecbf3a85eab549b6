import { rupt } from "./rupt.js";
export const o = (u) => { rupt.evaluate.access({ user: u }); };
