import { getRupt } from "./rupt.js";
import { applied, awaited, Base, given, keyed, patterned, rest, seen, shared, tagged, timed } from "./configs.js";

export const calls = {
  timed: async (account) => {
    await getRupt(timed.apps[0].id).evaluate.access({ user: account });
  },
  patterned: async (account) => {
    await getRupt(patterned.web.id).evaluate.access({ user: account });
  },
  given: async (account) => {
    await getRupt(given.web.id).evaluate.access({ user: account });
  },
  rest: async (account) => {
    await getRupt(rest.web.id).evaluate.access({ user: account });
  },
  awaited: async (account) => {
    await getRupt(awaited.web.id).evaluate.access({ user: account });
  },
  applied: async (account) => {
    await getRupt(applied.web.id).evaluate.access({ user: account });
  },
  keyed: async (account) => {
    await getRupt(keyed.web.id).evaluate.access({ user: account });
  },
  seen: async (account) => {
    await getRupt(seen.web.id).evaluate.access({ user: account });
  },
  tagged: async (account) => {
    await getRupt(tagged.web.id).evaluate.access({ user: account });
  },
  base: async (account) => {
    await getRupt(Base.rupt.id).evaluate.access({ user: account });
  },
  shared: async (account) => {
    await getRupt(shared.web.id).evaluate.access({ user: account });
  },
};
