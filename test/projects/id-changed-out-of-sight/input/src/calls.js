import { attach } from "rupt";
import { applied, awaited, Base, given, keyed, patterned, rest, seen, shared, tagged, timed } from "./configs.js";

export const calls = {
  timed: async (account) => {
    await attach({ client_id: timed.apps[0].id, account });
  },
  patterned: async (account) => {
    await attach({ client_id: patterned.web.id, account });
  },
  given: async (account) => {
    await attach({ client_id: given.web.id, account });
  },
  rest: async (account) => {
    await attach({ client_id: rest.web.id, account });
  },
  awaited: async (account) => {
    await attach({ client_id: awaited.web.id, account });
  },
  applied: async (account) => {
    await attach({ client_id: applied.web.id, account });
  },
  keyed: async (account) => {
    await attach({ client_id: keyed.web.id, account });
  },
  seen: async (account) => {
    await attach({ client_id: seen.web.id, account });
  },
  tagged: async (account) => {
    await attach({ client_id: tagged.web.id, account });
  },
  base: async (account) => {
    await attach({ client_id: Base.rupt.id, account });
  },
  shared: async (account) => {
    await attach({ client_id: shared.web.id, account });
  },
};
