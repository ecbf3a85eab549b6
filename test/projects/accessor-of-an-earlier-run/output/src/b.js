import { getRupt } from "./rupt.js";

export const b = (user) => getRupt().evaluate.access({ user: user });
