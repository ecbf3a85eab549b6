import { rupt } from "./rupt.js";

export const enter = (id) => void rupt.evaluate.access({ user: id });
