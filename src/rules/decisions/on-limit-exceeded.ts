import { decision } from "./decision.ts";

/** `on_limit_exceeded`, which nothing in v3 calls. */
export const onLimitExceeded = decision({
  question:
    "A `device_count` policy takes the place of `on_limit_exceeded`: nothing in v3 calls it. It does something here:",
  ask: (places) => `Keep on_limit_exceeded as a function in ${places} place${places === 1 ? "" : "s"}?`,
  choices: {
    quote: "it is removed and quoted in the report",
    "keep-function": "it stays in its file as a function of its own, which the team can call elsewhere",
  },
});
