import { rupt } from "./rupt.js";

void rupt.evaluate.access({ user: "u" });
export const a = <p>x</p>;
