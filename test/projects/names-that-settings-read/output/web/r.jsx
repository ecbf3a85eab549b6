import * as dom from "../src/h.js";
import { rupt } from "../src/rupt.js";

void rupt.evaluate.access({ user: "u" });
export const a = <p>x</p>;
