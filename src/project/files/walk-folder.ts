import { type Dirent, existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import createIgnore, { type Ignore } from "ignore";
import { foldersAbove } from "../folders-above.ts";
import { emptyTree, type ListedTree } from "./listed-tree.ts";
import { alwaysSkipped } from "./output-folders.ts";
import { readPlainFile } from "./read-files.ts";

/** The rules of one ignore file, and the folder (from the root, "" or with a trailing slash) that they speak of. */
interface Rules {
  folder: string;
  /** What comes before a path of this tree to make it relative to the rules' folder; for ignore files above the root. */
  prefix: string;
  text: string;
  rules: Ignore;
}

/**
 * Lists a folder without git: every regular file and link that no `.gitignore` hides.
 * Symbolic links to folders are not followed, so a loop cannot trap it. Nothing is opened but ignore files.
 * @returns the tree; a folder that cannot be read is an error and the rest goes on
 */
export function walkFolder(root: string): ListedTree {
  const tree = emptyTree();
  const above = rulesAbove(root);
  visit(tree, root, "", above.rules, above.insideRepository);
  tree.unindexed = tree.files;
  return tree;
}

function visit(
  tree: ListedTree,
  root: string,
  folder: string,
  outer: readonly Rules[],
  insideRepository: boolean,
): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const path = folder === "" ? "." : folder;
    tree.unread.push(folder);
    tree.errors.push({ path, code: "folder-unreadable", reason: reasonOf(error) });
    return;
  }
  if (insideRepository && folder !== "" && entries.some((entry) => entry.name === ".git")) {
    tree.skipped.push({ path: folder, why: "nested" });
    tree.repositories.push(folder);
    return;
  }
  const own = entries.some((entry) => entry.name === ".gitignore" && entry.isFile())
    ? readRules(join(root, folder, ".gitignore"), folder, "")
    : null;
  const rules = own === null ? outer : [...outer, own];

  for (const entry of entries) {
    if (entry.name === ".git") continue;
    const path = folder + entry.name;
    if (entry.name.includes("\ufffd") && !existsSync(join(root, path))) {
      tree.skipped.push({ path: entry.isDirectory() ? `${path}/` : path, why: "name" });
      continue;
    }
    if (entry.isDirectory()) {
      const skipped = alwaysSkipped(`${path}/`);
      if (skipped !== null) tree.skipped.push(skipped);
      else if (isIgnored(`${path}/`, rules)) tree.skipped.push({ path: `${path}/`, why: "ignored" });
      else visit(tree, root, `${path}/`, takenBack(`${path}/`, rules), insideRepository);
    } else if (entry.isFile() || entry.isSymbolicLink()) {
      if (isIgnored(path, rules)) tree.skipped.push({ path, why: "ignored" });
      else (entry.isFile() ? tree.files : tree.links).push(path);
    }
  }
}

/** The deepest ignore file that has a rule for the path decides. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (let n = rules.length - 1; n >= 0; n--) {
    const level = rules[n];
    if (level === undefined) continue;
    const verdict = level.rules.test(level.prefix + path.slice(level.folder.length));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

/**
 * The rules that hold inside of a folder. Where a deeper ignore file takes back a folder that an outer one hides, the outer one has
 * to know: it would go on to hide all that lies in it.
 */
function takenBack(folder: string, rules: readonly Rules[]): readonly Rules[] {
  const isHiding = (level: Rules) =>
    level.rules.test(level.prefix + folder.slice(level.folder.length)).ignored;
  if (!rules.some(isHiding)) return rules;
  return rules.map((level) => {
    if (!isHiding(level)) return level;
    const path = level.prefix + folder.slice(level.folder.length);
    const text = `${level.text}\n!/${path.replace(/[\\*?[\] ]/g, "\\$&")}`;
    return { ...level, text, rules: rulesOf(text) };
  });
}

const rulesOf = (text: string): Ignore =>
  createIgnore({ ignorecase: false, allowRelativePaths: true }).add(text);

/** Ignore files between the root and the top of its repository; none when there is no repository. */
function rulesAbove(root: string): { rules: Rules[]; insideRepository: boolean } {
  const top = [...foldersAbove(root)].find((folder) => existsSync(join(folder, ".git")));
  if (top === undefined) return { rules: [], insideRepository: false };
  const rules: Rules[] = [];
  const steps = relative(top, root).split(sep).filter(Boolean);
  const exclude = readRules(join(top, ".git", "info", "exclude"), "", prefixOf(steps));
  if (exclude !== null) rules.push(exclude);
  for (let depth = 0; depth < steps.length; depth++) {
    const file = join(top, ...steps.slice(0, depth), ".gitignore");
    const level = readRules(file, "", prefixOf(steps.slice(depth)));
    if (level !== null) rules.push(level);
  }
  // A root that its own repository ignores was named on purpose: what hides the root must not hide all of it.
  const visible = rules.filter((level) => !level.rules.test(level.prefix).ignored || level.prefix === "");
  return { rules: visible, insideRepository: true };
}

const prefixOf = (steps: readonly string[]) => steps.map((step) => `${step}/`).join("");

function readRules(file: string, folder: string, prefix: string): Rules | null {
  try {
    const text = readPlainFile(file);
    return text === undefined ? null : { folder, prefix, text, rules: rulesOf(text) };
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
