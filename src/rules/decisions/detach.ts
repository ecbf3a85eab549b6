import { decision } from "./decision.ts";

/** `Rupt.detach(...)`, which v3 has no counterpart of. */
export const detach = decision({
  question:
    "v3 documents no counterpart of `detach`: it attaches and detaches devices itself. It is called here:",
  ask: (places) => `Remove ${places} detach call${places === 1 ? "" : "s"}?`,
  choices: {
    keep: "the calls stay, and v2 with them",
    drop: "the calls are removed, with what only they needed",
  },
});
