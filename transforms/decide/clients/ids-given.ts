import { argumentsOf, isCall, outermostWrapper, valueReferences } from "../../../src/code/tree/index.ts";
import type { ClientGroup, DecideFacts } from "../../model.ts";
import { possibleKeys } from "./possible-keys.ts";

/**
 * The keys of the ids that code gives to an accessor of a package which constructs one client per id, since an earlier run: a call with
 * one of them asks that accessor, or its client would be constructed twice. An id that has a client of its own keeps that.
 * Source: contract, 11.1, "Across runs".
 */
export function idsGiven(packageDir: string, facts: DecideFacts): string[] {
  const there = facts.exportedClient(packageDir, "keyed");
  const others = there ? facts.usesOf(there.path, [there.exported]) : [];
  const own = facts
    .clientsMade(packageDir)
    .flatMap(({ key, name, at }) =>
      key === "keyed" && name !== null ? valueReferences(at.file.program.scope.getOwnBinding(name)) : [],
    );
  return [...others, ...own].flatMap((use) => {
    const callee = outermostWrapper(use);
    const call = callee.key === "callee" ? callee.parentPath : null;
    const [id] = isCall(call) ? argumentsOf(call) : [];
    return id ? [...possibleKeys(id, facts)] : [];
  });
}

/** Whether an id has a client of its own already. */
export const hasOwnClient = ({ packageDir, key }: ClientGroup, facts: DecideFacts): boolean =>
  (facts.exportedClient(packageDir, key) ?? facts.ownClient(packageDir, key)) !== null;
