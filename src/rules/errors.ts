import type { RunError } from "../result.ts";
import { V3_PACKAGE } from "../sdk/v3.ts";

const LEFT_ALONE = "it was left alone, and what it uses of v2 was not counted";
const PLEASE_REPORT = "it was left untouched. Please report this";
const FIX_SYNTAX = "fix the syntax, then run rupt-migrate again";
const TOO_DEEP = "is nested too deeply to be read; migrate this file by hand";

const number = (count: number): string => count.toLocaleString("en-US");

type At = { line: number; column: number };
const at = ({ line, column }: At, says: string): string => `line ${line}, column ${column}: ${says}`;
type Reason = { reason: string };

/**
 * Every error of a run, by its code: the sentence for people, from the fields of the error. Nothing else words an error, and nothing
 * reads the words back: what an error means to the program is its code.
 */
const SAYS = {
  // What was asked for.
  "path-missing": () => "does not exist; check the spelling, paths are relative to the root",
  "path-outside": () => "lies outside the root; name its folder with --cwd",
  "other-plan": ({ hash, expected }: { hash: string; expected: string }) =>
    `the plan is ${hash} now, not ${expected}: the files, the options or the version have changed since; look again: npx rupt-migrate --dry-run --json`,
  "option-other-plan": ({ hash, expected }: { hash: string; expected: string }) =>
    `expectPlan: the plan is ${hash} now, not ${expected}; analyze again`,
  "place-of-nothing": ({ lines }: { lines: readonly number[] }) =>
    lines.length === 0
      ? "there is no use of v2 in that file; list the places: npx rupt-migrate --dry-run --json"
      : `no use of v2 begins on that line, but on ${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, 20).join(", ")}`,
  "bad-option": ({ says }: { says: string }) => says,

  // What is read.
  "folder-unreadable": ({ reason }: Partial<Reason>) =>
    `cannot read the folder${reason === undefined ? "" : ` (${reason})`}; check its permissions`,
  "file-unreadable": ({ reason }: Reason) => `cannot be read (${reason}); check its permissions`,
  "utf-16": () => "mentions the SDK and is UTF-16; save it as UTF-8 and run again",
  "not-utf-8": () => "mentions the SDK and is not valid UTF-8; save it as UTF-8 and run again",
  "settings-broken": ({ what }: { what: string }) => `does not parse (${what}); repair it and run again`,
  "too-large": ({ tokens, most }: { tokens: number; most: number }) =>
    `mentions the SDK and is too large to be analyzed (about ${number(tokens)} tokens; ${number(most)} are the most); ${LEFT_ALONE}. Move the code that uses the SDK into a file of its own and run again, or leave this file out with --ignore`,
  "too-many-mentions": ({ mentions, most }: { mentions: number; most: number }) =>
    `mentions the SDK ${number(mentions)} times, too often to be analyzed (${number(most)} are the most); ${LEFT_ALONE}. Split the file and run again, or leave it out with --ignore`,
  "out-of-memory": ({ tokens, heapBytes }: { tokens: number; heapBytes: number }) => {
    const [has, more] = [heapBytes, heapBytes * 2].map((bytes) => Math.round(bytes / 1024 / 1024));
    return `mentions the SDK and does not fit into the memory that the other files leave (about ${number(tokens)} tokens; Node.js may use ${has} MB); ${LEFT_ALONE}. Run again with NODE_OPTIONS=--max-old-space-size=${more}, or leave this file out with --ignore`;
  },
  "code-broken": ({ what, line, column }: { what: string } & At) =>
    `mentions the SDK and does not parse: ${what} (line ${line}, column ${column}); repair it and run again`,
  "code-too-deep": () => TOO_DEEP,
  "reader-failed": ({ reason }: Reason) =>
    `could not be read by the program (${reason}); migrate this file by hand and report the bug`,

  // What is rewritten.
  "rewrite-failed": ({ reason }: Reason) => `could not be rewritten (${reason}); ${PLEASE_REPORT}`,
  "rewrite-broken": ({ reason }: Reason) =>
    `the rewrite did not parse (${reason}); the file was left untouched. Please report this`,
  "rewrite-unsettled": () =>
    "a second run would edit the file again; it was left untouched. Please report this",

  // Manifests.
  "manifest-broken": ({ what, ...place }: { what: string } & At) => at(place, `${what}; ${FIX_SYNTAX}`),
  "manifest-too-deep": (place: At) => at(place, "it is nested too deeply to be read; edit it by hand"),
  "manifest-unknown": (place: At) =>
    at(place, "this is not a manifest; pass a package.json or a workspace file"),
  "manifest-no-object": (place: At) => at(place, "an object is expected here; check the file"),
  "entry-not-edited": (place: At) => at(place, "this entry could not be edited safely; edit it by hand"),
  "client-not-added": (place: At) => at(place, `${V3_PACKAGE} could not be added safely; add it by hand`),

  // What is saved between runs.
  "state-conflict": ({ what, remedy }: { what: string; remedy: string }) =>
    `it has git conflict marks, and the two sides disagree on ${what}; resolve the conflict first. ${remedy}`,
  "state-no-json": ({ what, remedy }: { what: string; remedy: string }) =>
    `it is not valid JSON (${what}). ${remedy}`,
  "state-newer": ({ version }: { version: number }) =>
    `schemaVersion ${version} was written by a newer rupt-migrate. Update: npx rupt-migrate@latest`,
  "state-misfit": ({ what, remedy }: { what: string; remedy: string }) => `${what}. ${remedy}`,
  "state-id-twice": ({ id }: { id: string }) =>
    `two items have the id ${JSON.stringify(id)}. Keep one of them.`,
  "state-no-file": () => "it is not a plain file. Move it away.",
  "state-unreadable": ({ reason }: Reason) => `it cannot be read (${reason}).`,
  "result-unreadable": ({ reason }: Reason) =>
    `it cannot be read (${reason}). Give the path of a file that rupt-migrate --json wrote.`,

  // Before anything is written.
  uncommitted: () => "has uncommitted changes; commit or stash them, or pass --allow-dirty",
  "git-not-installed": () =>
    "git is not installed, so uncommitted changes cannot be seen; install git, or pass --allow-dirty to write all the same",
  "git-other-owner": ({ top }: { top: string }) =>
    `the repository belongs to another user and git refuses it, so uncommitted changes cannot be seen; run \`git config --global --add safe.directory '${top}'\`, or pass --allow-dirty to write all the same`,
  "git-broken": ({ says }: { says: string }) =>
    `git cannot read the repository (${says}), so uncommitted changes cannot be seen; repair it, or pass --allow-dirty to write all the same`,
  "lock-held": ({ pid, host }: { pid: number; host: string }) =>
    `another run of rupt-migrate is in progress here (process ${pid} on ${host}). Wait for it to end and run again; if no such process exists, delete this file`,
  "lock-contested": () => "could not be taken: other runs are in progress here. Run again when they are done",
  "lock-is-folder": () => "is a folder; delete it and run again",
  "run-unfinished": () => "an earlier run was cut short; run again to roll it back first",

  // Where a write would lead.
  "path-refused": ({ why, link }: { why: PathRefusal; link: boolean }) =>
    `${PATH_REFUSALS[why]}${link ? " through a symbolic link" : ""}; nothing is written there`,
  "link-above-root": () => "is a symbolic link above the root; edit the file that it leads to yourself",
  "link-to-nothing": () => "is a symbolic link to nothing; fix or remove the link",
  "link-in-circles": () => "is a loop of symbolic links; fix or remove the links",
  "link-out-of-root": () =>
    "leads out of the root through a symbolic link; run in the folder that it leads to",
  "folder-moved": () => "a folder on the way to it is a symbolic link now; put the folder back and run again",
  "not-a-folder": () => "is not a folder; move it away and run again",
  "not-a-file": () => "is not a plain file; nothing is written there",
  "state-not-a-file": () => "is not a plain file; move it away and try again",

  // What is on the disk is not what was read.
  "planned-twice": ({ other }: { other: string }) =>
    `is the same file as ${other}, with different content; plan only one`,
  "exists-already": () => "exists already and is not overwritten; run again",
  "deleted-since": () => "was deleted after it was read; run again",
  "changed-since": () => "was changed after it was read; run again",
  "changed-meanwhile": () => "was changed while the run was writing and is not overwritten; run again",

  // What a write ran into.
  "not-written": ({ system, reason }: { system?: string } & Reason) =>
    system === undefined
      ? `could not be written: ${reason}`
      : `could not be written: ${SYSTEM[system] ?? system} (${system})`,
  "report-not-written": ({ reason }: Reason) => `the report could not be written (${reason})`,
  "patch-not-written": ({ reason }: Reason) => `the patch could not be written (${reason})`,
  "not-taken-back": ({ reason }: Reason) =>
    `and the run could not be taken back: ${reason}. Run again to roll it back`,

  // Rolling back and undoing.
  "journal-refused": ({ wrong }: { wrong: string }) =>
    `the journal ${wrong}, so it is not carried out. Look at the files of the last run yourself (git diff), then delete this folder`,
  "rollback-conflict": ({ state, original }: { state: "changed" | "deleted"; original: string }) =>
    `was ${state} by somebody after a run was cut short, so that run is not rolled back. Its original is safe in ${original}. Put the file back as the run left it (or as it was before) and run again, or delete that folder to keep the tree as it is`,
  "undo-changed": () =>
    "was changed since the run; save your change elsewhere, put back what the run wrote, and undo again",
  "undo-deleted": () => "was deleted since the run; put back what the run wrote, and undo again",
  "undo-put-back": () =>
    "was restored by hand since the run; put back the others too (git restore), or what the run wrote here",
  "undo-created-again": () =>
    "was created again since the run; save it elsewhere, delete it here, and undo again",
  "undo-deleted-put-back": () =>
    "was restored by hand since the run; put back the others too (git restore), or delete it",
  "undo-unfinished": () => "the undo is not finished; when that is fixed, run `undo` again to finish it",
};

/** Why a path may not be written, as it is spelled. */
const PATH_REFUSALS = {
  "no-name": "is not a file name",
  absolute: "is not relative to the root",
  "not-posix": "is not a relative POSIX path",
  outside: "lies outside the root",
  "not-shortest": "is not written in its shortest form",
  git: "leads into git's own folder",
  journal: "belongs to the journal itself",
} as const;
export type PathRefusal = keyof typeof PATH_REFUSALS;
export const pathRefusalText = (why: PathRefusal): string => PATH_REFUSALS[why];

/** What the system's error codes mean to a person, and what helps. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full; free some space and run again",
  EDQUOT: "the disk quota is used up; free some space and run again",
  EACCES: "permission denied; make the file and its folder writable for you and run again",
  EPERM: "the system does not permit it; check the owner and the flags of the file and its folder",
  EROFS: "the disk is mounted read-only; mount it writable or work on a copy",
  EIO: "the disk reported an input/output error; check the disk before you run again",
  EMFILE: "too many open files; raise the limit with `ulimit -n` and run again",
  ENFILE: "the system has too many open files; close some programs and run again",
  ENAMETOOLONG: "the name is too long for this disk; use a shorter one",
  ETXTBSY: "the file is being executed; stop that program and run again",
  EBUSY: "the file is in use; close the program that holds it and run again",
  ENOENT: "it is no longer there; run again to make a new plan",
  ELOOP: "it is a symbolic link where a plain file was expected, or a loop of links",
};

type Fields<Say> = Say extends () => string ? unknown : Say extends (facts: infer F) => string ? F : never;
export type ErrorCode = keyof typeof SAYS;

/** An error as the program passes it on: the file, what is wrong by code, and the fields of that. */
export type Fault<Code extends ErrorCode = ErrorCode> = {
  [C in Code]: { path: string; code: C } & Fields<(typeof SAYS)[C]>;
}[Code];

/** The sentence of an error. */
export function errorText(fault: Fault): string {
  // Each code has the fields that its own sentence takes.
  return (SAYS[fault.code] as (facts: Fault) => string)(fault);
}

/** The error as a result shows it. */
export const runError = (fault: Fault): RunError => ({ path: fault.path, message: errorText(fault) });

/** The error on a line of its own. */
export const errorLine = (fault: Fault): string => `${fault.path}: ${errorText(fault)}`;

/** What was thrown, in a few words for the field of an error. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
