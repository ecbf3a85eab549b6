import { applyEdits } from "../../src/code/edits.ts";
import { type Style, styleOf } from "../../src/code/style.ts";
import { NO_RESOLVER, type SourceModule } from "../../src/code/tree/index.ts";
import { decide } from "../decide/decide.ts";
import type { UnitPlan } from "../decide/decisions.ts";
import { analyzeFile, readFile } from "../find/analyze-file.ts";
import { onlyV2 } from "../find/sdk/v2-shape.ts";
import { type RewrittenUnit, rewriteUnit } from "../rewrite/rewrite-unit.ts";
import type { Step, TaggedEdit } from "../rewrite/tagged-edit.ts";
import { draftUsages } from "./draft-usages.ts";
import { oneFileFacts } from "./one-file-facts.ts";
import { todoEdits } from "./todo-edits.ts";

export interface FileMigrationOptions {
  client: "eager" | "lazy" | "auto";
  dropDetach: boolean;
  todos: boolean;
}

/** Edits of one file, by the step they belong to; `todo` marks among them. */
export type FileEdits = { edits: TaggedEdit[] } | { error: string };

/**
 * Analyzes, decides and rewrites one file with the decisions that one file allows. Pure.
 *
 * @returns the edits over the text, or why the file cannot be read
 */
export function fileEdits(path: string, text: string, options: FileMigrationOptions): FileEdits {
  const file = analyzeFile(readFile(path, text), {
    shapeOf: () => onlyV2,
    resolver: NO_RESOLVER,
    dropDetach: options.dropDetach,
  });
  if (file.error) return { error: file.error.message };
  const { plans } = decide(file.units, oneFileFacts(file, options.client));
  const styles = new Map<SourceModule, Style>(file.modules.map((module) => [module, styleOf(module)]));
  const rewritten = new Map<UnitPlan, RewrittenUnit>();
  const done = new Set<unknown>();
  const edits: TaggedEdit[] = [];
  for (const plan of plans) {
    const { module } = plan.unit;
    const style = styles.get(module) ?? styleOf(module);
    const result = rewriteUnit(plan, { style, done, isPure: () => false });
    rewritten.set(plan, result);
    edits.push(...(result.edits.get(module) ?? []));
  }
  if (options.todos) {
    const marks = todoEdits(draftUsages(file, plans, rewritten), new Map([[path, text]]), styles);
    for (const edit of marks.get(path) ?? []) edits.push({ ...edit, step: "todo" });
  }
  return { edits };
}

/**
 * Migrates one file and checks the outcome: it parses, and a second run finds nothing to edit.
 *
 * @returns the new text, which may be the old one
 * @throws when the file, or the outcome, cannot be read: the message says what to do
 */
export function migrateFile(path: string, text: string, options: FileMigrationOptions): string {
  const first = editsOrThrow(path, text, options);
  const next = applyEdits(text, first);
  if (next === text) return text;
  const second = fileEdits(path, next, options);
  if ("error" in second)
    throw new Error(`${path}: the rewrite did not parse (${second.error}). Please report this`);
  if (applyEdits(next, second.edits) !== next)
    throw new Error(`${path}: a second run would edit the file again. Please report this`);
  return next;
}

/**
 * Only the edits of one step, over the same decisions: a part of the migration to look at, not a program.
 *
 * @throws when the file cannot be read
 */
export function migrateStep(path: string, text: string, step: Step, options: FileMigrationOptions): string {
  return applyEdits(
    text,
    editsOrThrow(path, text, options).filter((edit) => edit.step === step),
  );
}

function editsOrThrow(path: string, text: string, options: FileMigrationOptions): TaggedEdit[] {
  const found = fileEdits(path, text, options);
  if ("error" in found) throw new Error(`${path} ${found.error}`);
  return found.edits;
}
