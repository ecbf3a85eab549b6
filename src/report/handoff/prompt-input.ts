import type { ThingLeft } from "../../dashboard/things-left.ts";
import type { Decision, Usage } from "../../result.ts";
import type { CallNames } from "../../rules/handoff.ts";
import type { Commands } from "./commands.ts";

/** Lines of a file, with the number of the first. */
export interface Frame {
  first: number;
  lines: readonly string[];
}

/** A client of v3, as code calls it, and the file that has it. */
export interface NamedClient {
  name: string;
  path: string;
  /** The client id, as the code has it. */
  id: string;
  isExported: boolean;
}

/** What a prompt is made of. */
export interface PromptInput {
  thing: ThingLeft;
  /** What the code says at the place; null where it was edited, or is no code. */
  names: CallNames | null;
  frame: Frame | null;
  clients: readonly NamedClient[];
  commands: Commands;
  /** What else is part of the task. */
  together: readonly (Pick<PromptInput, "thing" | "frame"> & { names: CallNames | null })[];
  /** What else is left in the file. */
  others: readonly ThingLeft[];
  /** Questions that one answer settles in all places, this one among them. */
  decisions: readonly Decision[];
}

/** What is settled with a task. */
export const followersOf = ({ thing, together }: PromptInput): readonly Usage[] =>
  [thing, ...together.map((each) => each.thing)].flatMap(({ followers }) => followers);

/** The files of a task. */
export const pathsOf = ({ thing, together }: PromptInput): string[] => [
  ...new Set([thing, ...together.map((each) => each.thing)].map(({ place }) => place.path)),
];

/** Kinds of use that are calls, whose options feed the policies. */
export const CALLS: ReadonlySet<string> = new Set(["attach", "global"]);
