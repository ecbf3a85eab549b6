import { rupt } from "./rupt.js";
export const admin = (id) => void rupt.evaluate.access({ user: id });
