import type { ProjectFacts } from "../decide/project-facts.ts";
import type { FileAnalysis } from "../find/analyze-file.ts";

/**
 * What is known of the project when only one file is seen: nothing. What needs to know more is held: a client module, the
 * readers of a re-export, the callers of an exported function.
 */
export function oneFileFacts(file: FileAnalysis, client: ProjectFacts["client"]): ProjectFacts {
  const readsGlobal = file.units.some((unit) => unit.entries.some((root) => root.form === "global"));
  const loadsScript =
    file.textUses.some((use) => use.kind === "script") ||
    file.units.some((unit) => unit.unboundUses.uses.some((use) => use.kind === "script"));
  const hasImportMap = file.textUses.some((use) => use.note.rule === "import-map");
  return {
    packageOf: () => "",
    serverFramework: () => null,
    client,
    clientModule: null,
    consumers: () => null,
    exportedClient: () => null,
    callPlaces: () => [],
    keepsGlobal: () => readsGlobal && !loadsScript,
    heldPage: () => hasImportMap,
    callers: () => null,
  };
}
