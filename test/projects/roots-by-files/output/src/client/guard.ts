import { rupt } from "./rupt.js";
export const guard = (id: string) => void rupt.evaluate.access({ user: id });
