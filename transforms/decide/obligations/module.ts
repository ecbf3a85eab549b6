import type { ClientGroup } from "../../model.ts";
import { browserTestAround } from "./browser-tests.ts";
import { type Candidate, type Obligation, PROVED, refuted, unknown } from "./obligation.ts";

/**
 * No server runs the code: v3 does not say that its constructor is safe there. `--client eager` says that it is. Code that asks whether
 * it runs in a browser is loaded where there is none, whatever the packages are.
 */
export const noServer: Obligation = {
  id: "no-server",
  answer: ({ group: { id, packageDir, members }, facts }) => {
    if (facts.client === "eager") return PROVED;
    if (facts.client === "lazy" || facts.serverFramework(packageDir) !== null) return unknown(id.path);
    for (const { attach } of members) {
      if (facts.loadedByServer(attach.call.file.path)) return unknown(attach.call);
      const test = browserTestAround(attach.call, facts);
      if (test) return unknown(test);
    }
    return PROVED;
  },
};

/** The id's module does not lead back to a file that has the client: at load time the id would be read too early. */
export const noImportCycle: Obligation = {
  id: "no-import-cycle",
  answer: (candidate) =>
    waitsForImporters(candidate.group, candidate) ? refuted(candidate.group.id.path) : PROVED,
};

/**
 * Whether what the client's module imports for an id leads back to a file that imports it, which then runs before it: its accessors may
 * be called while their own state is not there.
 */
export function waitsForImporters(
  { portable }: ClientGroup,
  { importers, facts: { clientModule } }: Candidate,
): boolean {
  const targets = new Set(importers.map((unit) => unit.module.path));
  return (portable?.imports ?? []).some(({ from, specifier }) => {
    const target = clientModule?.resolve(from, specifier) ?? null;
    return target !== null && clientModule?.reaches(target, targets) === true;
  });
}

/** The module holds no other client: who imports one would construct them all. */
export const onlyClientInModule: Obligation = {
  id: "only-client-in-module",
  answer: ({ group: { id }, sharing }) => (sharing.length > 1 ? refuted(id.path) : PROVED),
};
