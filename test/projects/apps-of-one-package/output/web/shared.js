import { rupt } from "./rupt.js";
export const shared = (user) => rupt.evaluate.access({ user: user });
