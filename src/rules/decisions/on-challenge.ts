import { decision } from "./decision.ts";

/** `on_challenge`, which v3 has no counterpart of. */
export const onChallenge = decision({
  question: "v3 has no `on_challenge`: the SDK opens the challenge by itself. It does something here:",
  ask: (places) => `Run on_challenge on response.redirect in ${places} place${places === 1 ? "" : "s"}?`,
  choices: {
    hold: "the calls stay on v2",
    intercept:
      "the call passes auto_challenge: false, and the callback's body runs when response.redirect is set, to be reviewed",
  },
});
