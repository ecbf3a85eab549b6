import { capturesLocal } from "../../find/attach/captures.ts";
import { type Obligation, unless } from "./obligation.ts";

/** The callback reads nothing that only exists where it stands. */
export const callbackCaptures: Obligation = {
  id: "callback-captures",
  answer: ({ group: { members } }) => {
    const value = members[0]?.attach.logout?.value;
    return unless(value && capturesLocal(value) ? value : null);
  },
};
