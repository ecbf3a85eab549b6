import { rupt } from "../rupt.ts";
export const watch = (user: string) => void rupt.evaluate.access({ user: user });
