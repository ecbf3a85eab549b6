import { rupt } from "./rupt.js";

export function protect({ session }) {
  rupt.evaluate.access({
    user: session.id,
  });
}
