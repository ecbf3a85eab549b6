import { clientOf, type ExistingClient } from "../../../transforms/find/attach/v3-in-file.ts";
import type {
  ExportedClient,
  Findings,
  MovedClient,
  StuckClient,
  UnitFindings,
} from "../../../transforms/model.ts";
import { isTestFile } from "../../code/file-names.ts";
import type { NodePath } from "../../code/tree/index.ts";
import { V3_PACKAGE } from "../../sdk/v3.ts";

/** A client of v3 that is there already: of an earlier run, or one that the developers wrote. */
export interface PlacedClient extends ExistingClient {
  path: string;
  /** Null where the class comes from another file of the project: such a client stays where it is. */
  unit: UnitFindings | null;
}

/** The clients of an id in the files of a package, in the order of the files. */
export function* clientsOf(
  files: readonly Findings[],
  packageDir: string,
  key: string,
  packageDirOf: (path: string) => string,
): Iterable<PlacedClient> {
  for (const { path, units } of files) {
    if (packageDirOf(path) !== packageDir) continue;
    for (const unit of units)
      for (const client of unit.v3.clients) if (client.key === key) yield { ...client, path, unit };
  }
}

/** The clients that other files make of a class that a file of the project passes on. A file with calls of its own cannot import its own. */
export function clientsBehind(
  files: readonly Findings[],
  usesOf: (path: string, names: readonly string[]) => readonly NodePath[],
): PlacedClient[] {
  const calling = new Set(
    files.flatMap(({ path, units }) => (units.some(({ attaches }) => attaches.length > 0) ? path : [])),
  );
  return files.flatMap(({ path: from, units }) => {
    const names = units.flatMap(({ v3 }) => v3.passesOn);
    return (names.length > 0 ? usesOf(from, names) : []).flatMap((use): PlacedClient[] => {
      const client = clientOf(use);
      const { path } = use.file;
      if (!client || path === from) return [];
      return [{ ...client, ...(calling.has(path) ? { exported: null } : {}), path, unit: null }];
    });
  });
}

/** One that can stand in another module. */
export function movableClient(clients: Iterable<PlacedClient>): MovedClient | null {
  for (const { unit, name, creation, statements, logout } of clients)
    if (unit !== null && name !== null && statements !== null)
      return { unit, name, creation, statements, logout };
  return null;
}

/**
 * One that other code cannot have. In a file that this run does not look at it cannot move, whatever it reads. A test may make
 * clients of its own.
 */
export function stuckClient(clients: Iterable<PlacedClient>): StuckClient | null {
  for (const { path, name, exported } of clients)
    if ((exported === null || name === null) && (name !== null || !isTestFile(path))) return { path, name };
  return null;
}

/** A file that may make a client, of whatever id, and cannot be read: one that a merge left with its marks, say. */
export function unreadClient(
  files: readonly Findings[],
  packageDir: string,
  packageDirOf: (path: string) => string,
): StuckClient | null {
  const file = files.find(
    ({ path, error, text }) =>
      error !== null &&
      !isTestFile(path) &&
      packageDirOf(path) === packageDir &&
      text.includes(V3_PACKAGE) &&
      /\bclientId\b/.test(text),
  );
  return file ? { path: file.path, name: null, unread: true } : null;
}

/** One that is used again, so that nothing is doubled. */
export function exportedClient(clients: Iterable<PlacedClient>): ExportedClient | null {
  for (const { path, exported, creation, hasLogout } of clients)
    if (exported !== null) return { path, exported, creation, hasLogout };
  return null;
}
