import type { UnitPlan } from "../../transforms/decide/decisions.ts";
import { draftUsages, type UsageDraft } from "../../transforms/file/draft-usages.ts";
import { todoEdits } from "../../transforms/file/todo-edits.ts";
import { type ReadFile, readFile } from "../../transforms/find/analyze-file.ts";
import { isMigrated } from "../../transforms/find/is-migrated.ts";
import { applyEdits, type Edit } from "../code/edits.ts";
import type { RunError } from "../result.ts";
import { findSecrets } from "./find-secrets.ts";
import type { Secrets } from "./redact.ts";
import type { TransformInput, TransformOutput } from "./transform-io.ts";
import { faultIn, transformProject } from "./transform-project.ts";

/** A rewrite of a project that has been read again. */
export interface Checked {
  output: TransformOutput;
  drafts: UsageDraft[];
  /** New text by path, created files included. */
  newTexts: Map<string, string>;
  /** Edits as applied, TODO marks included. */
  edits: Map<string, Edit[]>;
  secrets: Map<string, Secrets>;
}

export interface RewriteOptions {
  todos: boolean;
  verifyRewrite: boolean;
}

/**
 * Rewrites in memory, then reads the outcome again: it must parse and yield no further edit. A file whose rewrite is a
 * fault of the program is left alone and carries the error; the others are planned again without it.
 *
 * @param todos whether manual usages get a TODO comment
 * @param verifyRewrite false where nobody will see the new text: it is not read again
 */
export function transformChecked(input: TransformInput, { todos, verifyRewrite }: RewriteOptions): Checked {
  const faulty = new Map<string, RunError>();
  for (;;) {
    const files = new Map([...input.files].filter(([path]) => !faulty.has(path)));
    // What a faulty file uses of another one counts as unknown: its own use must not be planned again.
    const leftAlone = new Set([...(input.leftAlone ?? []), ...faulty.keys()]);
    const given = { ...input, leftAlone };
    const checked = withTexts(transformProject({ ...given, files }), todos);
    const faults =
      checked.faults.length > 0 || !verifyRewrite ? checked.faults : faultsOf(given, files, checked, todos);
    const fresh = faults.filter((fault) => !faulty.has(fault.path));
    for (const fault of fresh) faulty.set(fault.path, fault);
    if (fresh.length > 0) continue;
    for (const [path, error] of faulty) {
      const text = input.files.get(path) ?? "";
      checked.output.files.push({ path, text, modules: [], units: [], textUses: [], error });
    }
    return checked;
  }
}

function withTexts(output: TransformOutput, todos: boolean): Checked & { faults: RunError[] } {
  const plans = new Map<string, UnitPlan[]>(output.files.map(({ path }) => [path, []]));
  for (const plan of output.plans) plans.get(plan.unit.module.path)?.push(plan);
  const drafts = output.files.flatMap((file) =>
    draftUsages(file, plans.get(file.path) ?? [], output.rewritten),
  );
  const edits = new Map<string, Edit[]>(output.edits);
  if (todos)
    for (const [path, marks] of todoEdits(drafts, output.texts, output.styles))
      edits.set(path, [...(edits.get(path) ?? []), ...marks]);
  const newTexts = new Map(output.created);
  const faults = [...output.faults];
  for (const [path, list] of edits) {
    const text = output.texts.get(path);
    if (text === undefined || list.length === 0) continue;
    try {
      const next = applyEdits(text, list);
      if (next !== text) newTexts.set(path, next);
    } catch (error) {
      faults.push(faultIn(path, error));
    }
  }
  return { output, drafts, newTexts, edits, secrets: findSecrets(output.files), faults };
}

/** Files whose outcome does not parse or would be edited again: a fault of the program, named, and the file stays. */
function faultsOf(
  input: TransformInput,
  files: ReadonlyMap<string, string>,
  checked: Checked,
  todos: boolean,
): RunError[] {
  const faults: RunError[] = [];
  const parsed = new Map<string, ReadFile>(checked.output.files.map((file) => [file.path, file]));
  const done = new Set<string>();
  for (const [path, text] of checked.newTexts) {
    const read = readFile(path, text);
    // Trees are large: only those that the next look needs are kept.
    if (!checked.output.passesOn && isMigrated(read)) done.add(path);
    else parsed.set(path, read);
    if (read.error)
      faults.push({
        path,
        message: `the rewrite did not parse (${read.error.message}); the file was left untouched. Please report this`,
      });
  }
  const after = new Map(
    [
      ...files,
      ...[...checked.newTexts].filter(([path]) => files.has(path) || checked.output.created.has(path)),
    ].filter(([path]) => !done.has(path)),
  );
  if (faults.length > 0 || checked.newTexts.size === 0 || after.size === 0) return faults;
  const again = withTexts(
    transformProject({ ...input, files: after, overlay: checked.newTexts, parsed }),
    todos,
  );
  for (const path of again.newTexts.keys()) {
    if (files.has(path))
      faults.push({
        path,
        message: "a second run would edit the file again; it was left untouched. Please report this",
      });
  }
  return faults;
}
