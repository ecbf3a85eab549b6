import { rupt } from "../rupt.js";

export function protect(plan) {
  rupt.evaluate.access({
    user: "u2",
  });
}
