import type { CallExpression } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import {
  argumentsOf,
  calleeOf,
  isWithin,
  memberRoot,
  type NodePath,
  type Range,
  type SourceModule,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { isOfReact } from "../../../src/code/values/reactive/reactive-reads.ts";
import type { Leftover } from "./unread-code.ts";

/** Hooks that a linter lets depend on nothing but what their function reads. An effect may depend on more. */
const HOOKS = ["useCallback", "useMemo", "useImperativeHandle"] as const;

/**
 * What `useCallback` and the like still depend on, though only removed code of their function read it. It stays: to take it out would
 * give the same function where a new one came before.
 *
 * @param gone ranges of the original text that are gone
 * @param edits what is written instead, which may read the same
 */
export function idleDependencies(
  module: SourceModule,
  gone: readonly Range[],
  edits: readonly Edit[],
): Leftover[] {
  if (gone.length === 0) return [];
  const isGone = isWithin(gone);
  return module.tree.of("CallExpression").flatMap((node) => {
    const hook = hookOf(module.tree.pathOf(node));
    if (!hook || isGone(node)) return [];
    const { start, end } = hook.fn.range;
    const written = new Set(
      edits.flatMap((edit) => (edit.start >= start && edit.end <= end ? namesIn(edit, module.text) : [])),
    );
    return hook.list.flatMap((each): Leftover[] => {
      const root = memberRoot(each);
      const reads = valueReferences(root.binding).filter((read) => read.isDescendant(hook.fn));
      const [first] = reads;
      const isIdle =
        first && !isGone(each.node) && !written.has(root.text) && reads.every((read) => isGone(read.node));
      return isIdle ? [{ name: each.text, is: "dependency", of: hook.name, at: first.range.start }] : [];
    });
  });
}

/** The names in what an edit writes that are no keys: `user` of `user: id` is one. */
function namesIn({ text, end }: Edit, original: string): readonly string[] {
  const written = original[end] === ":" ? `${text}:` : text;
  return written.match(/[\w$]+\b(?!\s*:)/g) ?? [];
}

function hookOf(
  call: NodePath<CallExpression>,
): { name: string; fn: NodePath; list: readonly NodePath[] } | null {
  const callee = calleeOf(call);
  const name = callee && HOOKS.find((each) => isOfReact(callee, each));
  if (!name) return null;
  const args = argumentsOf(call).map(unwrapped);
  const fn = args.find((each) => each.is("Function"));
  const last = args.at(-1);
  if (!fn || !last?.is("ArrayExpression")) return null;
  return { name, fn, list: last.get("elements").filter((each) => each !== null) };
}
