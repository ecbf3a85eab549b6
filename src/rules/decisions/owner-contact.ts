import { decision } from "./decision.ts";

/** `email` and `phone`, which the guide's v3 call passes where its v2 call had neither. */
export const ownerContact = decision({
  question:
    "Without `email` and `phone` nobody can be asked to prove that an account is theirs. The user is a property of an object here:",
  ask: (places) =>
    `Pass email and phone where TypeScript proves that the object has them, in ${places} place${places === 1 ? "" : "s"}?`,
  choices: {
    leave: "nothing is added",
    add: "`email` and `phone` of that object are passed where TypeScript proves that they are text, to be reviewed",
  },
});
