import { getRupt } from "./rupt.js";

export const a = (user) => getRupt().evaluate.access({ user });
