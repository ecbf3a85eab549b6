import { rupt } from "./rupt";

export const b = (account: string) => rupt.evaluate.access({ user: account });
