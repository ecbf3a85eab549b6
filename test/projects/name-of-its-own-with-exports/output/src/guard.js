import { rupt } from "./rupt.js";
export const guard = (id) => void rupt.evaluate.access({ user: id });
