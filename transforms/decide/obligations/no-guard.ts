import { guardsOf } from "../guards.ts";
import { type Obligation, unless } from "./obligation.ts";

/** No call stands behind a condition on the id: v2 did nothing where that failed, and a client would be constructed all the same. */
export const noGuard: Obligation = {
  id: "no-guard",
  answer: ({ group, facts }) => {
    for (const { attach } of group.members) {
      const id = attach.clientId;
      const [guard] = id?.reach === "module" ? guardsOf(attach.call, id, facts) : [];
      if (guard) return unless(guard.at);
    }
    return unless(null);
  },
};
