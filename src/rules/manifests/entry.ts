import { V3_PACKAGE } from "../../sdk/v3.ts";
import { errorText, type Fault } from "../errors.ts";

/** An entry of a manifest that names the v2 package. */
type Entry = { readonly section: string; readonly key: string };

/** Why an entry stays. */
export type StayReason =
  | ({ readonly because: "usages" } & V2Needs)
  | { readonly because: "not-edited"; readonly why: NotEdited };

/** What keeps v2 in a manifest. */
export type V2Needs = {
  readonly usages: number;
  /** Files that may load it and could not be read. */
  readonly unread?: readonly string[];
  /** Files that load it and that are searched, not edited. */
  readonly notEdited?: readonly string[];
  /** How many files that use it this run leaves out, because it was told to. */
  readonly leftOut?: number;
  /** Ids of the usages, without those that only follow from others. */
  readonly ids?: readonly string[];
  /** How many of them are not usages of the result. */
  readonly unlisted?: number;
};

/** Why a manifest is left as it is. */
export type NotEdited =
  | { readonly is: keyof typeof NOT_EDITED }
  /** A manifest of the workspace that was not edited, or not read, may need the entry. */
  | { readonly is: "needed-elsewhere"; readonly path: string }
  /** Code above which no package.json stands, where more than one manifest names v2. */
  | { readonly is: "several-owners"; readonly path: string }
  /** A package of somebody else loads what is installed here. */
  | {
      readonly is: "needed-by-package";
      readonly package: string;
      readonly path: string;
      readonly line: number;
    }
  | { readonly is: "unsafe-edit"; readonly error: Fault };

/** An entry that stays, and the range of the v3 package that comes beside it. */
export type StayingEntry = Entry & { readonly reason: StayReason; readonly coming: string | null };

/** An entry that leaves: `coming` is the range of the v3 package that replaces it. */
export type LeavingEntry = Entry & { readonly range: string; readonly coming: string | null };

const NOT_EDITED = {
  "no-deps": "--no-deps or --except dependency leaves manifests alone",
  ignored: "--ignore leaves it alone",
  "above-root": "it lies above the folder that was scanned",
  "out-of-scope": "it is outside of what this run works on",
  alias: "it is installed under another name, and what imports that stays on v2",
  other:
    "it installs another package or another major version under the name of rupt, and what imports that stays as it is",
  unproved:
    "it installs rupt from elsewhere than the registry, which may be another package, and what imports that stays as it is",
  local: "it installs a folder of the project under the name of rupt, and what imports that stays as it is",
  extension: "it says what someone else's package needs",
} as const;

/** Why an entry stays, as the result says it. */
export function stayText(reason: StayReason): string {
  if (reason.because === "usages") return `kept for ${needsText(reason)}`;
  return `not edited: ${notEditedText(reason.why)}`;
}

/** As many names as a line takes. */
const MOST_NAMES = 3;

function needsText({ usages, unread = [], notEdited = [], leftOut = 0 }: V2Needs): string {
  const places = notEdited.length > 0 ? ` (not edited: ${namesOf(notEdited)})` : "";
  return [
    ...(usages > 0 ? [`${usages} ${usages === 1 ? "usage" : "usages"}${places}`] : []),
    ...(unread.length > 0 ? [`what could not be read: ${namesOf(unread)}`] : []),
    ...(leftOut > 0 ? [`${leftOut} ${leftOut === 1 ? "file" : "files"} that this run leaves out`] : []),
  ].join(", and for ");
}

function namesOf(paths: readonly string[]): string {
  const names = paths
    .slice(0, MOST_NAMES)
    .concat(paths.length > MOST_NAMES ? [`${paths.length - MOST_NAMES} more`] : []);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function notEditedText(why: NotEdited): string {
  if (why.is === "needed-elsewhere") return `${why.path} may still need it`;
  if (why.is === "needed-by-package")
    return `${why.package}, which is installed here, needs it: ${why.path}:${why.line}`;
  if (why.is === "several-owners")
    return `${why.path} has no package.json above it, and several manifests name rupt: choose by hand which one provides it`;
  if (why.is === "unsafe-edit") return `it could not be edited safely (${errorText(why.error)})`;
  return NOT_EDITED[why.is];
}

/** What to do about an entry that stays for more than held usages. */
export function stayingEntryTodo(reason: StayReason): string | null {
  if (reason.because === "not-edited")
    return `move this entry by hand when nothing needs it: ${notEditedText(reason.why)}`;
  const { usages, unread = [], leftOut = 0 } = reason;
  if (unread.length > 0) return `look for v2 in what could not be read: ${namesOf(unread)}`;
  return usages === 0 && leftOut > 0 ? "run rupt-migrate on the files that this run leaves out" : null;
}

export function stayingEntryText({ key, section, reason, coming }: StayingEntry): string {
  const beside = coming === null ? "" : `; ${V3_PACKAGE} ${coming} comes beside it`;
  return `${key} in ${section} is ${stayText(reason)}${beside}`;
}

export function swappedEntryText({ key, section, range, coming }: LeavingEntry): string {
  const was = `${key} ${range}`.trim();
  return coming === null
    ? `${was} is removed from ${section}; ${V3_PACKAGE} is there already`
    : `${V3_PACKAGE} ${coming} replaces ${was} in ${section}`;
}
