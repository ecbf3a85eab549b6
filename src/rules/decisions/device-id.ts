import { decision } from "./decision.ts";

/** The `device_id` of the response, which v3 does not return. */
export const deviceId = decision({
  question: "v3 does not return `device_id`. Nothing else is read of the response here:",
  ask: (places) => `Remove what only stores device_id in ${places} place${places === 1 ? "" : "s"}?`,
  choices: {
    hold: "the calls stay on v2",
    drop: "what only stores it is removed where nothing else reads it",
  },
});
