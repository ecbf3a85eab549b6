import { mayBeCalledBefore, searchOf } from "../callers/called-before.ts";
import { type Obligation, unless } from "./obligation.ts";

/**
 * No call runs before the client is constructed. A function declaration is there before its module runs: another module may call it
 * then, where a cycle of imports leads through the function's module, or through one that hands it on or calls it.
 */
export const notCalledBefore: Obligation = {
  id: "not-called-before",
  answer: ({ group, facts }) => {
    const search = searchOf(facts);
    return unless(group.members.find(({ attach }) => mayBeCalledBefore(attach.call, search))?.attach.call);
  },
};
