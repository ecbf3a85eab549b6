import { rupt } from "./rupt";
export const a = () => { void rupt.evaluate.access({ user: "u" }); };
