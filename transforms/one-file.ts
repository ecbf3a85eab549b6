import { NO_RESOLVER } from "../src/code/tree/index.ts";
import type { DecideFacts, FactsFor, Findings } from "./model.ts";

/**
 * What is known of the project when only one file is seen: nothing. What needs to know more is held: a client module, the
 * readers of a re-export, the callers of an exported function.
 */
export function oneFile(client: DecideFacts["client"]): FactsFor {
  return () => ({
    find: { resolver: NO_RESOLVER, resolve: () => null, importersOf: () => [] },
    decide: (findings) => decideFacts(findings, client),
    errors: [],
  });
}

function decideFacts(findings: readonly Findings[], client: DecideFacts["client"]): DecideFacts {
  const units = findings.flatMap((file) => file.units);
  const textUses = findings.flatMap((file) => file.textUses);
  const readsGlobal = units.some((unit) => unit.entries.some((entry) => entry.form === "global"));
  const loadsScript =
    textUses.some((use) => use.kind === "script") ||
    units.some((unit) => unit.unboundUses.uses.some((use) => use.kind === "script"));
  const hasImportMap = textUses.some((use) => use.note.rule === "import-map");
  return {
    packageOf: () => "",
    serverFramework: () => null,
    client,
    clientModule: null,
    consumers: () => null,
    exportedClient: () => null,
    outsideIds: () => new Set(),
    lineWidth: () => 80,
    checksJavaScript: () => false,
    ownClient: () => null,
    stuckClient: () => null,
    callsOf: () => [],
    usesOf: () => [],
    importersOf: () => [],
    keepsGlobal: () => readsGlobal && !loadsScript,
    wholePackage: () => false,
    heldPage: () => hasImportMap,
    callers: () => null,
  };
}
