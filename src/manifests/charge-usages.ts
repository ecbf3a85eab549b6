import type { V2Needs } from "../rules/manifests/entry.ts";
import { V3_PACKAGE } from "../sdk/v3.ts";
import type { EditedManifest } from "./edit-manifest.ts";
import { membersNamed, textOf } from "./manifest-tree.ts";
import {
  depthOf,
  installs,
  isAbove,
  isNeeded,
  needsOf,
  ownEntries,
  sumOf,
  type WorkspaceManifest,
} from "./workspace-manifest.ts";

/** What the entries of one package.json have to provide: for its own code and for packages that rely on it. */
export interface Charge {
  needs: V2Needs;
  usesV3: boolean;
  /** Paths of the manifests whose code it provides for. */
  users: Set<string>;
}

/**
 * Charges every usage to the manifests that provide the package for it:
 *
 * - the package's own entries
 * - without one that installs it (none, or only a peer): the nearest package.json above that has one
 * - for a peer the packages of the workspace that depend on this one
 * - when nobody does (a phantom dependency, which npm, yarn and bun let through by hoisting): a package of the same
 *   workspace that has an entry, so that it does not lose what it runs on. pnpm lets none through. For v3 it gets an entry
 *   of its own: see `packagesToAddTo`.
 */
export function chargeUsages(manifests: readonly WorkspaceManifest[]): Map<WorkspaceManifest, Charge> {
  const charges = new Map<WorkspaceManifest, Charge>();
  const holders = manifests.filter((each) => ownEntries(each).length > 0);
  for (const holder of holders) charges.set(holder, { needs: sumOf([]), usesV3: false, users: new Set() });
  const charge = (holder: WorkspaceManifest, { path, use }: WorkspaceManifest): void => {
    const sum = charges.get(holder);
    if (!sum || sum.users.has(path)) return;
    sum.users.add(path);
    sum.needs = sumOf([sum.needs, needsOf(use)]);
    sum.usesV3 ||= use.usesV3;
  };

  const users = manifests.filter(({ use }) => isNeeded(needsOf(use)) || use.usesV3);
  const phantoms: WorkspaceManifest[] = [];
  for (const user of users) {
    const providers = [...(ownEntries(user).length > 0 ? [user] : []), ...providersOf(user, holders)];
    for (const provider of providers) charge(provider, user);
    // What bears the name of v2 there, from wherever, is what its code loads.
    const hasOther = user.reading?.entries.some(
      ({ role, target }) => role === "dependency" && ["other", "unproved", "local"].includes(target),
    );
    if (providers.length === 0 && !hasOther && isNeeded(needsOf(user.use))) phantoms.push(user);
  }
  for (const user of phantoms) {
    const strict = manifests.some(
      ({ workspace, kind }) => workspace === user.workspace && kind === "pnpm-workspace.yaml",
    );
    const sameWorkspace = holders.filter(({ workspace }) => workspace === user.workspace);
    const keeps = sameWorkspace.find((holder) => isNeeded(charges.get(holder)?.needs ?? sumOf([])));
    const serves = keeps ?? sameWorkspace[0];
    if (!strict && serves) charge(serves, { ...user, use: { ...user.use, usesV3: false } });
  }
  return charges;
}

/** Who else provides the package for this one: also who brings it where those that depend on this one have it as a peer, too. */
function providersOf(user: WorkspaceManifest, holders: readonly WorkspaceManifest[]): WorkspaceManifest[] {
  const found = new Set<WorkspaceManifest>();
  const asked = new Set([user]);
  for (const each of asked)
    for (const holder of nextProviders(each, holders)) {
      found.add(holder);
      if (hasPeer(holder)) asked.add(holder);
    }
  found.delete(user);
  return [...found];
}

const hasPeer = (manifest: WorkspaceManifest): boolean =>
  ownEntries(manifest).some(({ section }) => section === "peerDependencies");

function nextProviders(user: WorkspaceManifest, holders: readonly WorkspaceManifest[]): WorkspaceManifest[] {
  const own = ownEntries(user);
  if (installs(own) && !hasPeer(user)) return [];
  // What is there for development beside a peer is for this package's own tests.
  const above = installs(own.filter(({ section }) => section !== "devDependencies"))
    ? []
    : holders
        .filter((holder) => isAbove(holder.folder, user.folder) && installs(ownEntries(holder)))
        .sort((one, other) => depthOf(other.folder) - depthOf(one.folder))
        .slice(0, 1);
  const name = user.reading?.name ?? null;
  if (own.length === 0 || name === null) return above;
  const dependents = holders.filter(
    (holder) =>
      holder !== user &&
      (holder.workspace === user.workspace ? dependsOn(holder, name) : isLinkedTo(holder, name)),
  );
  return [...new Set([...above, ...dependents])];
}

const SECTIONS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Whether a package has another one in any of its sections. */
export const dependsOn = (manifest: WorkspaceManifest, name: string): boolean =>
  rangesOf(manifest, name).length > 0;

/** Whether it has a folder of the repository for it: `"file:../lib"`. */
export const isLinkedTo = (manifest: WorkspaceManifest, name: string): boolean =>
  rangesOf(manifest, name).some((range) => /^(?:file|link|portal|workspace):|^\.{0,2}\//.test(range));

function rangesOf({ reading }: WorkspaceManifest, name: string): string[] {
  const tree = reading?.tree;
  return SECTIONS.flatMap((section) => (tree ? membersNamed(tree, section) : []))
    .flatMap(({ value }) => membersNamed(value, name))
    .map(({ value }) => textOf(value) ?? "");
}

/**
 * Packages whose files import `@ruptjs/client` after the run and whose manifest has no entry of Rupt's for it to take the place of:
 * it comes to their `dependencies`. Members of a workspace all name what they import; a package.json that is no member is left
 * alone where one above it provides the package.
 */
export function packagesToAddTo(manifests: readonly WorkspaceManifest[]): WorkspaceManifest[] {
  const holders = manifests.filter((each) => ownEntries(each).length > 0 || hasClient(each));
  return manifests.filter(
    (each) =>
      each.kind === "package.json" &&
      each.use.usesV3 &&
      each.reading !== null &&
      (each.locked === null || each.locked.is === "several-owners") &&
      ownEntries(each).length === 0 &&
      !hasClient(each) &&
      // What deno.json beside it provides, package.json need not.
      !holders.some((holder) => holder.folder === each.folder) &&
      ((each.isMember && isPackage(each)) || !holders.some((holder) => isAbove(holder.folder, each.folder))),
  );
}

/** Whether it says more than how files are read (`{ "type": "module" }`). */
const isPackage = ({ reading }: WorkspaceManifest): boolean =>
  reading !== null &&
  (reading.name !== null || SECTIONS.some((section) => membersNamed(reading.tree, section).length > 0));

const hasClient = ({ reading }: WorkspaceManifest): boolean =>
  (reading?.entries ?? []).some(({ target, role }) => target === "v3" && role === "dependency");

/**
 * Packages whose migrated code needs `@ruptjs/client`, although neither their own package.json nor one above them nor,
 * for a dependency that was never declared, another one of their workspace has it. They had no entry of their own for
 * `rupt`, so they get none for the client either; the user has to know.
 */
export function packagesWithoutClient(
  manifests: readonly WorkspaceManifest[],
  edited: ReadonlyMap<string, EditedManifest>,
): string[] {
  const packages = manifests.filter(({ kind }) => kind === "package.json");
  const providers = packages.filter(
    ({ path, reading }) =>
      V3_PACKAGE in (edited.get(path)?.added ?? {}) ||
      reading?.entries.some(({ target, role }) => target === "v3" && role === "dependency"),
  );
  const hoists = (workspace: string): boolean =>
    !manifests.some((each) => each.workspace === workspace && each.kind === "pnpm-workspace.yaml");
  return packages
    .filter(({ use, broken }) => use.usesV3 && !broken)
    .filter(
      (user) =>
        !providers.some(
          (provider) =>
            provider === user ||
            isAbove(provider.folder, user.folder) ||
            (provider.workspace === user.workspace && hoists(user.workspace)),
        ),
    )
    .map(({ path }) => path);
}
