import { accessSync, constants, lstatSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { COMMAND_OPTIONS, type MigrateOptions, ONLY_WITH } from "../../options.ts";
import { refusalOfClientModule, refusalOfSelector } from "../../plan/refusals.ts";
import { REPORT_ENDINGS, reporterForFile } from "../../report/index.ts";
import { editDistance } from "../../rules/closest-rule.ts";
import { contradictionIn, refusalOfDecision } from "../../rules/decisions.ts";

/** Subcommands, for a path argument that was meant as one. */
const COMMANDS = Object.keys(COMMAND_OPTIONS);

/** Arguments that cannot be carried out, each with what to do, before anything is read or written. */
export function refuseArguments(options: MigrateOptions, root: string): string[] {
  const refused: string[] = [];
  const add = (option: string, reason: string | null) => {
    if (reason !== null) refused.push(`${option} ${reason}`);
  };
  for (const file of options.report) add("--report", refusalOfReport(file, root));
  if (options.patch !== null) add("--patch", refusalOfOutput(options.patch, root));
  if (options.clientModule !== null)
    add("--client-module", refusalOfClientModule(options.clientModule, root));
  for (const text of options.decide) add("--decide", refusalOfDecision(text));
  add("--decide", contradictionIn(options.decide, options.dropDetach));
  for (const name of ["only", "except"] as const)
    for (const what of options[name]) add(`--${name}`, refusalOfSelector(what));
  for (const { option, needs, otherwise } of ONLY_WITH)
    if (options[option] && !options[needs]) refused.push(otherwise);
  return refused;
}

/** Why a report cannot be written into a file; null when it can. */
export function refusalOfReport(file: string, root: string): string | null {
  return reporterForFile(file) === null
    ? `${file}: no report has this ending; use one of ${REPORT_ENDINGS.join(" ")}`
    : refusalOfOutput(file, root);
}

/** Path arguments that name nothing. */
export function missingPaths(paths: readonly string[], root: string): string[] {
  return paths
    .filter((path) => statOf(resolve(root, path), lstatSync) === undefined)
    .map((path) => {
      const meant = COMMANDS.find((name) => editDistance(name, path) <= 2);
      return meant === undefined
        ? `${path}: there is no such file or folder in ${root}; check the spelling`
        : `${path}: there is no such file, folder or command; did you mean: rupt-migrate ${meant}`;
    });
}

/** What stands at a path; nothing also where a file stands in its way, or a folder may not be entered. */
function statOf(path: string, read: (path: string) => Stats = statSync): Stats | undefined {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}

/** Why a file cannot be written, told before the run rather than after it. */
function refusalOfOutput(file: string, root: string): string | null {
  const target = resolve(root, file);
  const folder = dirname(target);
  if (file === "-") return "-: stdout takes no report and no patch; run: rupt-migrate --dry-run > <file>";
  if (file === "" || statOf(target)?.isDirectory()) return `${file}: is a folder; give the name of a file`;
  if (!statOf(folder)?.isDirectory()) return `${file}: there is no folder ${folder}; create it first`;
  if (isInside(root, target) && !isInside(realpathSync(root), realpathSync(folder)))
    return `${file}: its folder is a link that leaves ${root}; name a file elsewhere`;
  const link = lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (link && isInside(root, target) && !isInside(realpathSync(root), realTarget(target)))
    return `${file}: is a link that leaves ${root}; remove it or name another file`;
  if (isOfProject(target, isInside(root, target)))
    return `${file}: is a file of the project, which would be lost; name another file`;
  try {
    accessSync(statOf(target) ? target : folder, constants.W_OK);
    return null;
  } catch {
    return `${file}: cannot be written; change its permissions or name another file`;
  }
}

/** What a run wrote before, by how it begins. A Markdown or HTML file says nothing of who wrote it. */
const OWN_OUTPUT = /^(?:\s*$|diff --git |\s*\{\s*"(?:schemaVersion|\$schema)")/;

/** Whether a file is there that no run can have written: package.json, a source file. */
function isOfProject(target: string, inside: boolean): boolean {
  if (!inside || /\.(?:md|html)$/i.test(target) || !statOf(target)?.isFile()) return false;
  try {
    return !OWN_OUTPUT.test(readFileSync(target, "utf8").slice(0, 200));
  } catch {
    return false;
  }
}

function realTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // A link to nothing: writing would create its target wherever it points.
    return sep;
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
