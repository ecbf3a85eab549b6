import { isTypeScript } from "../../../src/code/file-names.ts";
import { guardsOf } from "../guards.ts";
import { localIdReaches } from "../local-id.ts";
import { type Obligation, unless } from "./obligation.ts";

/** In TypeScript no condition makes the id a string: elsewhere it may be none, and the constructor takes only strings. */
export const idNotNarrowed: Obligation = {
  id: "id-not-narrowed",
  answer: ({ group, facts }) => {
    for (const { unit, attach } of group.members) {
      const id = attach.clientId;
      if (id?.reach !== "module" || !isTypeScript(unit.module) || /!$|\bas\b/.test(id.text)) continue;
      if (!localIdReaches(attach)) continue;
      const guard = guardsOf(attach.call, id, facts).find(({ narrows }) => narrows);
      if (guard) return unless(guard.at);
    }
    return unless(null);
  },
};
