import { rupt } from "./rupt";

export const a = (account: string) => rupt.evaluate.access({ user: account });
