import { getRupt } from "./rupt";

export const a = (account: string) => getRupt().evaluate.access({ user: account });
