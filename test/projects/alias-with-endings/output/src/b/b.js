import { rupt } from "../rupt.js";

export const watch = (user) => void rupt.evaluate.access({ user: user });
