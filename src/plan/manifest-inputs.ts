import { join, posix } from "node:path";
import type { UsageDraft } from "../../transforms/usages/draft-usages.ts";
import { readMarkdown } from "../code/blocks/markdown.ts";
import type { ManifestInput } from "../manifests/workspace-manifest.ts";
import { compileIgnore } from "../project/files/compile-ignore.ts";
import { fileKind } from "../project/files/file-kinds.ts";
import type { Candidates } from "../project/files/find-candidates.ts";
import { readPlainFile } from "../project/files/read-files.ts";
import type { Scan } from "../project/files/scan-project.ts";
import type { ProjectPackage } from "../project/packages.ts";
import { unreadCode } from "../project/unread-code.ts";
import { type Workspace, workspaceMembers } from "../project/workspace.ts";
import type { NotEdited } from "../rules/manifests/entry.ts";

const V2_SPECIFIER = /["'`]rupt(?:\/[^"'`\n]*)?["'`]/;
/** A statement that loads it, where a text in quotes may be anything: templates, files that tools wrote. */
const V2_IMPORT = /(?:\bfrom|\bimport|\b(?:require|import|mock)\s*\()\s*["'`]rupt(?:\/[^"'`\n]*)?["'`]/;
/** The installed files, by their path: a script tag, a list of files to copy, a script of package.json. */
const V2_FILES = /(?<![\w@.-])node_modules\/rupt(?![\w.-])/;

/** Gathers every manifest that is concerned, with what the code of its package needs after the migration. */
export function manifestInputs(given: {
  root: string;
  packages: readonly ProjectPackage[];
  workspace: Workspace | null;
  scan: Scan;
  outside: Candidates;
  /** Files that mention the SDK and do not parse. */
  unparsed: readonly { path: string; text: string }[];
  drafts: readonly UsageDraft[];
  packageDirOf(path: string): string;
  /** Whether the file is among those that this run works on. */
  isScanned(path: string): boolean;
  deps: boolean;
  /** Globs of `--ignore`. */
  ignore: readonly string[];
}): ManifestInput[] {
  const { root, packages, workspace, scan, outside, unparsed, drafts, packageDirOf } = given;
  const needs = new Map<string, number>();
  const hadUsage = new Set<string>();
  const usesV3 = new Set<string>();
  const owns = new Set<string>();
  for (const draft of drafts) {
    if (draft.kind === "related" || draft.kind === "todo") continue;
    const dir = packageDirOf(draft.path);
    hadUsage.add(dir);
    if (draft.needsV2 || keepsV2(draft)) needs.set(dir, (needs.get(dir) ?? 0) + 1);
    else if (draft.kind === "attach" || draft.kind === "re-export") usesV3.add(dir);
    else if (draft.kind === "import" && importsClass(draft)) usesV3.add(dir);
    if (draft.kind === "attach" && !draft.held) owns.add(dir);
  }
  // Files that this run leaves out and that still load v2 keep it in their package.
  const need = (path: string): void => {
    const dir = packageDirOf(path);
    hadUsage.add(dir);
    needs.set(dir, (needs.get(dir) ?? 0) + 1);
  };
  const unread = [
    ...outside.candidates.map(({ path, bytes }) => ({ path, text: bytes.toString("utf8") })),
    ...unparsed,
  ].map(({ path, text }) => ({ path, text: isDocument(path) ? readMarkdown(text, false).source : text }));
  for (const { path, text } of unread)
    if (!/(?:^|\/)package\.json$/.test(path) && (isDocument(path) ? V2_IMPORT : V2_SPECIFIER).test(text))
      need(path);
  // Where nothing depends on it there is nothing to keep, and no folder to look into.
  if (packages.some(({ manifest }) => JSON.stringify(manifest)?.includes('"rupt')))
    for (const { path, text } of unreadCode(
      root,
      [...scan.skipped, ...outside.skipped],
      [...scan.errors, ...outside.errors],
    ))
      if (V2_IMPORT.test(text)) need(path);
  // So do files that were searched for something else.
  const counted = new Set(drafts.filter((draft) => draft.needsV2).map(({ path }) => path));
  for (const { path, bytes } of scan.candidates) {
    if (counted.has(path) || isDocument(path)) continue;
    const text = bytes.toString("utf8");
    if (V2_FILES.test(text) || (fileKind(path) === "template" && V2_IMPORT.test(text))) need(path);
  }
  const isIgnored = compileIgnore(given.ignore);
  const members = workspace
    ? new Set(workspaceMembers(workspace, packages).map(({ dir }) => dir))
    : new Set<string>();
  const inputs: ManifestInput[] = [];
  const add = (path: string, dir: string | null) => {
    const text = readManifest(root, path);
    if (text === null || inputs.some((each) => each.path === path)) return;
    const above = path.startsWith("../");
    inputs.push({
      path,
      text,
      workspace:
        workspace && (dir === null || dir === workspace.dir || members.has(dir))
          ? workspace.dir || "."
          : null,
      locked: lockedReason({
        path,
        above,
        owned: dir !== null && owns.has(dir),
        isScanned: given.isScanned,
        deps: given.deps,
        isIgnored,
      }),
      use:
        dir === null
          ? null
          : { needsV2: needs.get(dir) ?? 0, usesV3: usesV3.has(dir), hadUsage: hadUsage.has(dir) },
    });
  };
  for (const { manifestPath, dir } of packages) add(manifestPath, dir);
  if (workspace) {
    add(posix.join(workspace.dir, "package.json"), workspace.dir);
    for (const name of ["pnpm-workspace.yaml", ".yarnrc.yml"]) add(posix.join(workspace.dir, name), null);
  } else for (const name of ["pnpm-workspace.yaml", ".yarnrc.yml"]) add(name, null);
  return inputs;
}

/** An import of the class itself: a client from its module is imported there. */
function importsClass({ notes }: UsageDraft): boolean {
  return notes.some((each) => each.rule === "swap-import" && each.facts.imports === "class");
}

/** Markdown shows code that nobody runs. */
const isDocument = (path: string): boolean => fileKind(path) === "document";

/** A migrated import that still loads v2 for its side effect. */
function keepsV2(draft: UsageDraft): boolean {
  return draft.kind === "import" && draft.notes.some((each) => each.rule === "side-effect-import");
}

function lockedReason(given: {
  path: string;
  above: boolean;
  owned: boolean;
  isScanned(path: string): boolean;
  deps: boolean;
  isIgnored(path: string): boolean;
}): NotEdited | null {
  if (!given.deps) return { is: "no-deps" };
  if (given.isIgnored(given.path)) return { is: "ignored" };
  if (given.above) return given.owned ? null : { is: "above-root" };
  // Manifests that git ignores or the arguments leave out belong to somebody else.
  if (given.owned || given.isScanned(given.path)) return null;
  return { is: "out-of-scope" };
}

function readManifest(root: string, path: string): string | null {
  return readPlainFile(join(root, path)) ?? null;
}
