import { rupt } from "./rupt";
export const b = () => { void rupt.evaluate.access({ user: "u" }); };
