import { V3_PACKAGE } from "../../sdk/v3.ts";

/** An entry of a manifest that names the v2 package. */
type Entry = { readonly section: string; readonly key: string };

/** Why an entry stays. */
export type StayReason =
  | { readonly because: "usages"; readonly usages: number }
  | { readonly because: "not-edited"; readonly why: NotEdited };

/** Why a manifest is left as it is. */
export type NotEdited =
  | { readonly is: keyof typeof NOT_EDITED }
  /** A manifest of the workspace that was not edited, or not read, may need the entry. */
  | { readonly is: "needed-elsewhere"; readonly path: string }
  | { readonly is: "unsafe-edit"; readonly text: string };

/** An entry that stays, and the range of the v3 package that comes beside it. */
export type StayingEntry = Entry & { readonly reason: StayReason; readonly coming: string | null };

/** An entry that leaves: `coming` is the range of the v3 package that replaces it. */
export type LeavingEntry = Entry & { readonly range: string; readonly coming: string | null };

const NOT_EDITED = {
  "no-deps": "--no-deps leaves manifests alone",
  ignored: "--ignore leaves it alone",
  "above-root": "it lies above the folder that was scanned",
  "out-of-scope": "it is outside of what this run works on",
  alias: "it is installed under another name, and imports of that are not followed",
  extension: "it says what a package of somebody else needs",
} as const;

/** Why an entry stays, as the result says it. */
export function stayText(reason: StayReason): string {
  if (reason.because === "usages")
    return `kept for ${reason.usages} ${reason.usages === 1 ? "usage" : "usages"}`;
  return `not edited: ${notEditedText(reason.why)}`;
}

function notEditedText(why: NotEdited): string {
  if (why.is === "needed-elsewhere") return `${why.path} may still need it`;
  if (why.is === "unsafe-edit") return `it could not be edited safely (${why.text})`;
  return NOT_EDITED[why.is];
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
