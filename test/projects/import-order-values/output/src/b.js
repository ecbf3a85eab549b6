import { getRupt } from "./rupt.js";
export const go2 = (u) => { getRupt().evaluate.access({ user: u }); };
