import { rupt } from "../rupt.js";
import { util } from "../util.js";

console.log(util);
export const watch = (user) => void rupt.evaluate.access({ user: user });
