import { join, posix } from "node:path";
import { once } from "../code/once.ts";
import { LOCKS_WITH_PEERS, lockedPeer } from "../manifests/lock-peers.ts";
import type { ManifestInput, NeededBy } from "../manifests/workspace-manifest.ts";
import { compileIgnore } from "../project/files/compile-ignore.ts";
import { readPlainFile } from "../project/files/read-files.ts";
import { yamlQuote } from "../project/formatter.ts";
import { workspaceMembers } from "../project/workspace.ts";
import type { NotEdited } from "../rules/manifests/entry.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import type { V2Needs } from "./needs/v2-needs.ts";
import type { Survey } from "./survey.ts";

/** Gathers every manifest that is concerned, with what the code of its package needs after the migration. */
export function manifestInputs(given: {
  root: string;
  survey: Survey;
  needs: V2Needs;
  deps: boolean;
  /** Globs of `--ignore`. */
  ignore: readonly string[];
}): ManifestInput[] {
  const { root, survey, needs } = given;
  const { packages, workspace } = survey;
  const isIgnored = compileIgnore(given.ignore);
  const members = workspace
    ? new Set(workspaceMembers(workspace, packages).map(({ dir }) => dir))
    : new Set<string>();
  const inputs: ManifestInput[] = [];
  const locked = once((folder: string) => inLock(root, folder));
  const add = (path: string, dir: string | null, as?: ManifestInput["as"]) => {
    const text = readManifest(root, path);
    if (text === null || inputs.some((each) => each.path === path)) return;
    const above = path.startsWith("../");
    const quote = /\.ya?ml$/.test(path) ? yamlQuote(join(root, posix.dirname(path))) : null;
    inputs.push({
      path,
      text,
      ...(as ? { as } : {}),
      ...(quote ? { quote } : {}),
      workspace:
        workspace && (dir === null || dir === workspace.dir || members.has(dir))
          ? workspace.dir || "."
          : null,
      locked: lockedReason({
        path,
        above,
        owned: dir !== null && needs.migrated.has(dir),
        isScanned: survey.isScanned,
        deps: given.deps,
        isIgnored,
        unowned: needs.unowned,
      }),
      neededBy:
        dir === null || !text.includes(V2_PACKAGE) ? null : neededBy(dir, workspace?.dir ?? null, locked),
      use: dir === null ? null : (needs.uses.get(dir) ?? { needsV2: 0, usesV3: false }),
    });
  };
  for (const { manifestPath, dir } of packages) add(manifestPath, dir);
  for (const { path, dir } of survey.deno) add(path, dir, { kind: "deno.jsonc", folder: dir });
  if (workspace) {
    add(posix.join(workspace.dir, "package.json"), workspace.dir);
    for (const name of ["pnpm-workspace.yaml", ".yarnrc.yml"]) add(posix.join(workspace.dir, name), null);
  } else for (const name of ["pnpm-workspace.yaml", ".yarnrc.yml"]) add(name, null);
  return inputs;
}

/** What the nearest lock file, up to the root of the workspace, has of other packages that need v2. */
function neededBy(
  dir: string,
  top: string | null,
  locked: (folder: string) => NeededBy | null | undefined,
): NeededBy | null {
  const folders = [dir];
  for (let at = dir; top !== null && at !== top && at !== "" && !at.startsWith(".."); ) {
    at = posix.dirname(at).replace(/^\.$/, "");
    folders.push(at);
  }
  if (top?.startsWith("..")) folders.push(top);
  for (const folder of folders) {
    const found = locked(folder);
    if (found !== undefined) return found;
  }
  return null;
}

/** The same for the lock file of a folder; undefined where there is none. */
function inLock(root: string, folder: string): NeededBy | null | undefined {
  for (const name of LOCKS_WITH_PEERS) {
    const path = posix.join(folder, name);
    const text = readManifest(root, path);
    if (text === null) continue;
    const found = lockedPeer(name, text);
    return found && { is: "needed-by-package", package: found.package, path, line: found.line };
  }
  return undefined;
}

function lockedReason(given: {
  path: string;
  above: boolean;
  owned: boolean;
  isScanned(path: string): boolean;
  deps: boolean;
  isIgnored(path: string): boolean;
  unowned: string | null;
}): NotEdited | null {
  if (!given.deps) return { is: "no-deps" };
  if (given.isIgnored(given.path)) return { is: "ignored" };
  if (given.unowned !== null) return { is: "several-owners", path: given.unowned };
  if (given.above) return given.owned ? null : { is: "above-root" };
  // Manifests that git ignores or the arguments leave out belong to somebody else.
  if (given.owned || given.isScanned(given.path)) return null;
  return { is: "out-of-scope" };
}

function readManifest(root: string, path: string): string | null {
  return readPlainFile(join(root, path)) ?? null;
}
