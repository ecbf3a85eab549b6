import type { Doubt, FieldKind } from "../dashboard/fields.ts";
import type { ChecklistStatus, FileResult, NoteLevel, Outcome, SourcePlace, UsageKind } from "../result.ts";

/**
 * What a report is made of. `document.ts` builds it once from a result; each writer puts it into its medium and knows
 * nothing of what it says. A plain string is a message: code stands between backticks, addresses are found. All text may
 * come from the scanned repo, so a writer escapes whatever it writes.
 */
export type Inline =
  | string
  | { kind: "strong"; text: string }
  /** Text of the repo: as code, or as it is. */
  | { kind: "code" | "plain"; text: string }
  /** A command line to run. */
  | { kind: "command"; text: string }
  | { kind: "link"; text: string; address: string }
  | { kind: "places"; places: readonly SourcePlace[] }
  | { kind: "value"; value: Value };

export type Words = Inline | readonly Inline[];

export interface Value {
  text: string;
  /** The part that is worth copying, or null. */
  copy: string | null;
  /** Why the text cannot be entered as it is; null when it can. */
  doubt: { kind: Doubt; text: string } | null;
  places: readonly SourcePlace[];
}

export interface Code {
  text: string;
  /** A name that highlighters know, ours and never the repo's; empty for plain text. */
  language: string;
  /** Source with line numbers, source that was taken out, what v3 looks like, or code to paste as it is. */
  role: "source" | "removed" | "example" | "paste";
  /** Where the text begins in its file. */
  line: number;
  column: number;
}

/** An entry of a list: what it is in a line, more lines, code. */
export interface Item {
  text: Words;
  lines?: readonly Words[];
  code?: readonly Code[];
  /** Something to tick off, where a medium has boxes. */
  tick?: Tick;
}

/** Something to tick off. */
export interface Tick {
  id: string;
  label: string;
  status: ChecklistStatus;
}

export interface Task {
  id: string;
  title: string;
  status: ChecklistStatus;
  steps: readonly string[];
  places: readonly SourcePlace[];
  remarks: readonly string[];
  /** Whether another section says how: a card, a choice or a finding, which can be ticked there. */
  elsewhere: boolean;
}

export interface CardField {
  label: string;
  kind: FieldKind;
  values: readonly Value[];
  /** Which of several values was chosen, and the choice that asks. */
  chosen: number | null;
  choice: string | null;
  hint: string;
}

export interface FindingNote {
  rule: string;
  level: NoteLevel;
  message: string;
  docs: string;
  /** What to do at this place, where the rule can say it of the place. */
  todo: string | null;
  removed: Code | null;
}

/** A place in the code and what is to be said of it. */
export interface Finding {
  /** Stable from run to run. */
  id: string;
  place: SourcePlace & { endLine: number; endColumn: number };
  kind: UsageKind;
  outcome: Outcome;
  held: boolean;
  /** Uses that only follow from this one: they are shown with it, and are no work of their own. */
  followers: readonly { kind: UsageKind; place: SourcePlace }[];
  /** Whether it only follows from another one. */
  follows: boolean;
  /** The rule that weighs most, and its title. */
  rule: string;
  title: string;
  /** What a check makes of it: `pending` is what a run of the program settles by itself; null is settled. */
  left: "manual" | "review" | "pending" | null;
  /** Whether a run of the program would still edit it. */
  unwritten: boolean;
  source: Code;
  /** The weightiest first. */
  notes: readonly FindingNote[];
  suggestion: Code | null;
  tick: Tick | null;
}

export type Block =
  | { kind: "text"; words: Words; tone: "plain" | "hint" }
  | { kind: "list"; title?: string; ordered: boolean; items: readonly Item[] }
  | { kind: "tasks"; title: string; reader: Section["reader"]; tasks: readonly Task[] }
  /** A form to fill in: its ticks say in which environments that was done. */
  | {
      kind: "card";
      /** Cards of one form that follow each other may stand side by side. */
      form: "challenge" | "policy";
      label: string;
      title: string;
      about: string;
      docs: string;
      fields: readonly CardField[];
      ticks: readonly Tick[];
    }
  /** A question with the values to choose from. */
  | {
      kind: "choice";
      id: string;
      title: string;
      values: readonly Value[];
      advice: string;
      chosen: number | null;
    }
  /** Findings in full, or one line each. */
  | { kind: "findings"; outcome: Outcome; brief: boolean; findings: readonly Finding[] }
  | { kind: "diffs"; files: readonly FileResult[] };

export type SectionKind =
  | "next"
  | "recipe"
  | "checklist"
  | "manual"
  | "review"
  | "migrated"
  | "files"
  | "removed"
  | "differences"
  | "contradictions"
  | "dependencies"
  | "errors"
  | "skipped";

export interface Section {
  kind: SectionKind;
  /** Unlike any other of the document. */
  id: string;
  title: Words;
  /** How many things it lists, for headings; null where that says nothing. */
  count: number | null;
  /** For whom it is written: who owns the dashboard, who owns the code. */
  reader: "owner" | "developer";
  /** Whether it is there to look something up, and is shown closed where a medium can. */
  aside: boolean;
  blocks: readonly Block[];
}

/** A thing to do in the dashboard, for media that list things by place. */
export interface Notice {
  id: string;
  text: string;
  /** As they are now; without a line where that is not known. */
  places: readonly NoticePlace[];
}

export type NoticePlace = Pick<SourcePlace, "path"> & Partial<SourcePlace>;

/** A whole report. */
export interface ReportDocument {
  tool: { name: string; version: string };
  title: string;
  /** What the run did to the tree, e.g. "dry run, nothing was written". */
  run: string;
  summary: string;
  /** The fact that must not be missed, and what follows from it; null where it concerns nobody. */
  lead: { fact: string; action: string } | null;
  counts: readonly { outcome: Outcome | "error"; count: number; label: string; remark: string }[];
  sections: readonly Section[];
  /** Every finding, in the order of the result. */
  findings: readonly Finding[];
  notices: readonly Notice[];
  errors: readonly { path: string; message: string }[];
  /** Names the project, the same from run to run: what a reader ticked is kept under it. */
  key: string;
}

/** The values that a reader has to look at: the one that was chosen, else all. */
export const openValues = ({ values, chosen }: CardField): readonly Value[] =>
  chosen === null ? values : values.slice(chosen, chosen + 1);

/** That a value is still to be chosen; nothing where one is. */
export const openHint = (field: CardField): string =>
  field.choice !== null && openValues(field).length > 1
    ? `The code has ${field.values.length} values; choose one. `
    : "";

/** What is said of a field, with what is still to be chosen. */
export const fieldHint = (field: CardField): string => `${openHint(field)}${field.hint}`.trim();

/** The pieces of a run of words. */
export const piecesOf = (words: Words): readonly Inline[] => (isList(words) ? words : [words]);

const isList = (words: Words): words is readonly Inline[] => Array.isArray(words);
