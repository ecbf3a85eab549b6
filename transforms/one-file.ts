import { NO_RESOLVER } from "../src/code/tree/index.ts";
import { loadsScript, readsGlobal } from "./find/global-reads.ts";
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
  const hasImportMap = findings.some(({ textUses }) =>
    textUses.some((use) => use.note.rule === "import-map"),
  );
  return {
    packageOf: () => "",
    scopeOf: () => "",
    serverFramework: () => null,
    loadedByServer: () => false,
    client,
    clientModule: null,
    consumers: () => null,
    exportedClient: () => null,
    outsideIds: () => new Set(),
    lineWidth: () => 80,
    checksJavaScript: () => false,
    lacksMap: () => false,
    spellsTypes: () => false,
    refusesUnread: () => false,
    ownClient: () => null,
    stuckClient: () => null,
    clientsMade: () => [],
    callsOf: () => [],
    usesOf: () => [],
    importersOf: () => [],
    keepsGlobal: () => findings.some(readsGlobal) && !findings.some(loadsScript),
    wholePackage: () => false,
    heldPage: () => hasImportMap,
    callers: () => null,
  };
}
