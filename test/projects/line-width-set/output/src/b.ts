import { getRupt } from "./rupt";

export const b = (account: string) => getRupt().evaluate.access({ user: account });
