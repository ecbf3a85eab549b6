import { isEnvironmentKey } from "../../find/attach/client-id.ts";
import { type Obligation, PROVED, unknown } from "./obligation.ts";

/** The id is there when the module is loaded: a constant that folds, or the environment. Source: contract, 11.1. */
export const idKnownAtLoad: Obligation = {
  id: "id-known-at-load",
  answer: ({ group: { id } }) =>
    id.reach === "constant" || id.standing !== null || isEnvironmentKey(id.key) ? PROVED : unknown(id.path),
};
