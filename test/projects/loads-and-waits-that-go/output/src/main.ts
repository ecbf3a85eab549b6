import { Limits } from "./limits.js";
import "./limits.js";
import { rupt } from "./rupt.js";

export const f = (x: Limits): number => x.value;
await rupt.evaluate.access({
  user: "u",
});
