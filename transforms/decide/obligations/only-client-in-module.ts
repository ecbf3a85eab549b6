import { type Obligation, PROVED, refuted } from "./obligation.ts";

/** The module holds no other client: who imports one would construct them all. */
export const onlyClientInModule: Obligation = {
  id: "only-client-in-module",
  answer: ({ group: { id }, sharing }) => (sharing > 1 ? refuted(id.path) : PROVED),
};
