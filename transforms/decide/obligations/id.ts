import { isTypeScript } from "../../../src/code/file-names.ts";
import { isEnvironmentKey } from "../../find/attach/ids/environment-id.ts";
import { localIdReaches } from "../clients/local-id.ts";
import { guardsOf, narrowingGuard } from "../guards.ts";
import { type Obligation, PROVED, unknown, unless } from "./obligation.ts";

/** The id means the same wherever it stands: no parameter, no state, nothing that changes once its file is loaded. */
export const idConstant: Obligation = {
  id: "id-constant",
  answer: ({ group }) =>
    unless(group.members.find(({ attach }) => attach.clientId?.reach === "local")?.attach.clientId?.path),
};

/** The id is there when the module is loaded: a constant that folds, or the environment. Source: contract, 11.1. */
export const idKnownAtLoad: Obligation = {
  id: "id-known-at-load",
  answer: ({ group: { id } }) =>
    id.reach === "constant" || id.standing !== null || isEnvironmentKey(id.key) ? PROVED : unknown(id.path),
};

/** In TypeScript no condition makes the id a string: elsewhere it may be none, and the constructor takes only strings. */
export const idNotNarrowed: Obligation = {
  id: "id-not-narrowed",
  answer: ({ group, facts }) => {
    for (const { unit, attach } of group.members) {
      const id = attach.clientId;
      if (id?.reach !== "module" || !isTypeScript(unit.module) || /!$|\bas\b/.test(id.text)) continue;
      if (!localIdReaches(attach)) continue;
      const guard = narrowingGuard(attach.call, id, facts);
      if (guard) return unless(guard.at);
    }
    return unless(null);
  },
};

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
