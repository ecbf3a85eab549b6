import { applyEdits, type Edit } from "../../../src/code/edits/edits.ts";
import { reindent } from "../../../src/code/edits/reindent.ts";
import { lineEndOf } from "../../../src/code/edits/statement-ranges.ts";
import type { Style } from "../../../src/code/edits/style.ts";
import {
  freeName,
  type NodePath,
  namesInUse,
  rangeOf,
  type SourceModule,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import type { AttachCall } from "../../find/attach/attach-facts.ts";
import type { OptionEntry } from "../../find/attach/options.ts";

const NAMES = { on_limit_exceeded: "onLimitExceeded" } as const;

/**
 * Callbacks that leave a call and stay in their file as functions of their own, below the statement that they stood in.
 *
 * @param given entries that other calls share, and what names each file has by now
 */
export function keptFunctions(
  attach: AttachCall,
  style: Style,
  { done, names }: { done: Set<unknown>; names: Map<SourceModule, Set<string>> },
): { module: SourceModule; edit: Edit }[] {
  return attach.steps.flatMap((step) => {
    if (step.do !== "remove" || !step.keeps || !isWritten(step.entry) || done.has(step.entry.value.node))
      return [];
    done.add(step.entry.value.node);
    const { file: module } = step.entry.value;
    const taken = names.get(module) ?? namesInUse(module);
    const name = freeName([NAMES.on_limit_exceeded], taken);
    names.set(module, taken.add(name));
    return [{ module, edit: below(step.entry, functionText(step.entry, name, module, style), style) }];
  });
}

/** A function that is written in the call; one with a name stands elsewhere already. */
const isWritten = ({ value }: OptionEntry): boolean => unwrapped(value).is("Function");

function functionText(
  { value, property }: OptionEntry,
  name: string,
  module: SourceModule,
  style: Style,
): string {
  const fn = unwrapped(value);
  const { start, end } = fn.range;
  const edits: Edit[] = [...reindent(fn, { start, end }, style.base)];
  const exported = isExporting(module) ? "export " : "";
  let head = `${exported}const ${name} = `;
  let tail = style.semicolons ? ";" : "";
  if (property.is("ObjectMethod")) {
    const { async: isAsync, generator, computed, key } = property.node;
    const keyEnd = computed ? module.text.indexOf("]", rangeOf(key).end) + 1 : rangeOf(key).end;
    edits.push({ start, end: keyEnd, text: "" });
    head = `${exported}${isAsync ? "async " : ""}function${generator ? "*" : ""} ${name}`;
    tail = "";
  }
  const text = applyEdits(module.text.slice(0, end), [{ start: 0, end: start, text: "" }, ...edits]);
  return head + text + tail;
}

/** A module that exports functions exports this one too; a script of a page or a component cannot. */
function isExporting(module: SourceModule): boolean {
  return (
    module.unit.page === null &&
    module.program.node.body.some(({ type }) => /^Export(?:Named|Default)Declaration$/.test(type))
  );
}

/** Behind the top-level statement that code stands in. */
function below({ value }: OptionEntry, code: string, style: Style): Edit {
  let statement: NodePath = value;
  while (statement.parentPath && !statement.parentPath.is("Program")) statement = statement.parentPath;
  const { text } = value.file;
  const { end } = statement.range;
  const lineEnd = lineEndOf(text, end);
  const at = /^[ \t]*(?:\/\/.*)?$/.test(text.slice(end, lineEnd)) ? lineEnd : end;
  return { start: at, end: at, text: `${style.eol}${style.eol}${style.base}${code}` };
}
