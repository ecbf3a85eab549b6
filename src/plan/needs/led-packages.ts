import { posix } from "node:path";
import { escaped } from "../../code/word-of.ts";
import { namingV2 } from "../../project/packages.ts";
import type { Survey } from "../survey.ts";

/** A place in a text that names installed files. */
interface Place {
  readonly start: number;
}

/** What is written of a path in front of `node_modules`, from the last sign that is no part of one. */
const IN_FRONT = /[^\s"'`=,;()<>|&!]*$/;
const LONGEST_PATH = 500;
/** A part of a path that a variable or a pattern stands for. */
const UNSEEN = /[$%{}*?[\]@\\]/;

/**
 * Finds the packages whose installed files a text names. `cp assets/node_modules/rupt/index.js` in a Makefile of the root needs what
 * `assets/package.json` installs, whatever stands beside the Makefile.
 *
 * @returns a function that gives their folders; null where it can only be the package that the file belongs to
 */
export function ledPackages(
  survey: Pick<Survey, "packages" | "ownerOf" | "workspace">,
): (path: string, text: string, place: Place) => readonly string[] | null {
  const { ownerOf, workspace } = survey;
  const naming = namingV2(survey.packages);
  return (path, text, { start }) => {
    const owner = ownerOf(path);
    if (naming.every(({ dir }) => dir === owner)) return null;
    const before = text.slice(Math.max(0, start - LONGEST_PATH), start);
    const [written = ""] = IN_FRONT.exec(before) ?? [];
    if (written.includes("*")) return naming.map(({ dir }) => dir);
    const exact = naming.filter(({ dir }) => isWritten(written, dir, path));
    if (exact.length > 0) return exact.map(({ dir }) => dir);
    if (owner === null) return null;
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const others = naming.filter(
      ({ dir }) => isSpokenOf(dir, text) || (line.includes("..") && isAbove(dir, path)),
    );
    // A workspace installs into one folder, and Node.js looks in those above.
    const isProvided = workspace !== null || naming.some(({ dir }) => isAbove(dir, path));
    const led = others.length > 0 || isProvided ? others : naming;
    return led.length === 0
      ? null
      : naming.filter((one) => led.includes(one) || one.dir === owner).map(({ dir }) => dir);
  };
}

/** Whether a path leads to a package: from the folder of the file, from the root, or from where a variable says. */
function isWritten(written: string, dir: string, path: string): boolean {
  const parts = written.split("/").slice(0, -1);
  const seen = parts.slice(parts.findLastIndex((part) => UNSEEN.test(part)) + 1);
  if (seen.every((part) => part === "" || part === ".")) return false;
  const way = posix.normalize(seen.join("/")).replace(/^\//, "");
  if (seen.length === parts.length && parts[0] !== "" && parts[0] !== "~")
    return [way, posix.join(posix.dirname(path), way)].some((each) => each.replace(/^\.$/, "") === dir);
  return dir !== "" && (`/${way}`.endsWith(`/${dir}`) || `/${dir}`.endsWith(`/${way}`));
}

/** Whether a text has the name of a package's folder as a word: `cd assets`, `join(root, "assets", "node_modules")`. */
function isSpokenOf(dir: string, text: string): boolean {
  const name = escaped(posix.basename(dir));
  return name !== "" && new RegExp(`(?<![\\w@.-])${name}(?![\\w@.-])`).test(text);
}

const isAbove = (dir: string, path: string): boolean =>
  dir === "" || dir.startsWith("..") || path.startsWith(`${dir}/`);
