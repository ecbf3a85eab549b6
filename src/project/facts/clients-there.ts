import { usesOfClass } from "../../../transforms/find/v3/class-uses.ts";
import { clientOf, type ExistingClient } from "../../../transforms/find/v3/clients-in-file.ts";
import type {
  DecideFacts,
  ExportedClient,
  Findings,
  MadeClient,
  MovedClient,
  StuckClient,
  UnitFindings,
} from "../../../transforms/model.ts";
import { isBesideApp, isTestFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import type { NodePath } from "../../code/tree/index.ts";
import { V3_PACKAGE } from "../../sdk/v3.ts";

/** A client of v3 that is there already: of an earlier run, or one that the developers wrote. */
interface PlacedClient extends ExistingClient {
  path: string;
  /** Null where the class comes from another file of the project: such a client stays where it is. */
  unit: UnitFindings | null;
}

/** The clients of an id in the files of a package, in the order of the files. */
function* clientsOf(
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

/** The clients that a package's code makes, or may make, in whatever way. Tests, mocks and examples run without the app. */
function clientsMade(
  files: readonly Findings[],
  behind: readonly BehindName[],
  packageDir: string,
  packageDirOf: (path: string) => string,
): MadeClient[] {
  const found = files.flatMap(({ path, units }) =>
    units.flatMap(({ v3 }): MadeClient[] => [
      ...v3.clients.map(({ name, key, idPath }) => ({ path, name, key, at: idPath })),
      ...v3.others.map((at) => ({ path, name: null, key: null, at })),
    ]),
  );
  const others = behind.flatMap(({ path, use, client }): MadeClient[] =>
    client
      ? [{ path, name: client.name, key: client.key, at: client.idPath }]
      : [{ path, name: null, key: null, at: use }],
  );
  return [...found, ...others].filter(({ path }) => packageDirOf(path) === packageDir && !isBesideApp(path));
}

/** The clients that other files make of a class that a file of the project passes on. A file with calls of its own cannot import its own. */
function clientsBehind(
  files: readonly Findings[],
  usesOf: (path: string, names: readonly string[]) => readonly NodePath[],
): BehindName[] {
  const calling = new Set(
    files.flatMap(({ path, units }) => (units.some(({ attaches }) => attaches.length > 0) ? path : [])),
  );
  return files.flatMap(({ path: from, units }) => {
    const names = units.flatMap(({ v3 }) => v3.passesOn);
    const uses = (names.length > 0 ? usesOf(from, names) : []).flatMap(usesOfClass);
    return uses.flatMap((use): BehindName[] => {
      const client = clientOf(use);
      const { path } = use.file;
      if (path === from) return [];
      const own = calling.has(path) ? { exported: null } : {};
      return [{ path, use, client: client && { ...client, ...own, path, unit: null } }];
    });
  });
}

/** What a file does with a class that another one passes on: the client that it makes, or whatever else. */
interface BehindName {
  path: string;
  use: NodePath;
  client: PlacedClient | null;
}

/** One that can stand in another module. */
function movableClient(clients: Iterable<PlacedClient>): MovedClient | null {
  for (const { unit, name, creation, statements, logout } of clients)
    if (unit !== null && name !== null && statements !== null)
      return { unit, name, creation, statements, logout };
  return null;
}

/**
 * One that other code cannot have. In a file that this run does not look at it cannot move, whatever it reads. A test may make
 * clients of its own.
 */
function stuckClient(clients: Iterable<PlacedClient>): StuckClient | null {
  for (const { path, name, exported } of clients)
    if ((exported === null || name === null) && (name !== null || !isTestFile(path))) return { path, name };
  return null;
}

/** A file that may make a client, of whatever id, and cannot be read: one that a merge left with its marks, say. */
function unreadClient(
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
function exportedClient(clients: Iterable<PlacedClient>): ExportedClient | null {
  for (const { path, exported, creation, hasLogout } of clients)
    if (exported !== null) return { path, exported, creation, hasLogout };
  return null;
}

/** The clients that the code of a package has already. */
export function clientsThere(
  scopeOf: (path: string) => string,
  files: readonly Findings[],
  outside: () => readonly Findings[],
  usesOf: DecideFacts["usesOf"],
): Pick<DecideFacts, "exportedClient" | "ownClient" | "stuckClient" | "clientsMade"> {
  const withClients = files.filter(hasClients);
  let found: BehindName[] | null = null;
  const behind = () => {
    found ??= clientsBehind(files, usesOf);
    return found;
  };
  const clientsBehindNames = (scope: string, id: string) =>
    behind().flatMap(({ client, path }) => (client?.key === id && scopeOf(path) === scope ? [client] : []));
  return {
    exportedClient: (scope, key) =>
      exportedClient(clientsOf(withClients, scope, key, scopeOf)) ??
      exportedClient(clientsBehindNames(scope, key)) ??
      exportedClient(clientsOf(outside(), scope, key, scopeOf)),
    ownClient: (scope, key) => movableClient(clientsOf(withClients, scope, key, scopeOf)),
    stuckClient: (scope, key) =>
      stuckClient(clientsOf([...withClients, ...outside()], scope, key, scopeOf)) ??
      stuckClient(clientsBehindNames(scope, key)) ??
      unreadClient([...files, ...outside()], scope, scopeOf),
    clientsMade: once((scope) => clientsMade([...files, ...outside()], behind(), scope, scopeOf)),
  };
}

const hasClients = ({ units }: Findings): boolean => units.some(({ v3 }) => v3.clients.length > 0);

/** The ids that the code of a scope attaches with. */
export function idsIn(
  files: readonly Findings[],
  scope: string,
  scopeOf: DecideFacts["scopeOf"],
): Set<string> {
  const units = files.flatMap((file) => (scopeOf(file.path) === scope ? file.units : []));
  const ids = units.flatMap(({ attaches }) => attaches.flatMap(({ clientId }) => clientId ?? []));
  return new Set(ids.map(({ key, reach }) => (reach === "local" ? "keyed" : key)));
}
