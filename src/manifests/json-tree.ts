import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { FIX_SYNTAX, type ManifestError, manifestError } from "./manifest-error.ts";
import { assertShallow, type Member, type TreeNode } from "./manifest-tree.ts";

const BOM = "\uFEFF";

/**
 * Reads strict JSON, as npm does: a BOM is skipped, comments and trailing commas are errors.
 *
 * @returns the tree, or the first error with its line and column
 */
export function jsonTree(text: string): { tree: TreeNode } | { error: ManifestError } {
  const skipped = text.startsWith(BOM) ? 1 : 0;
  const body = text.slice(skipped);
  const errors: ParseError[] = [];
  const root = parseTree(body, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const [first] = errors;
  if (first || !root) {
    const what = first ? words(printParseErrorCode(first.error)) : "the file is empty";
    return { error: manifestError(text, skipped + (first?.offset ?? 0), what, FIX_SYNTAX) };
  }
  return { tree: convert(root, skipped, 0) };
}

function convert(node: Node, shift: number, depth: number): TreeNode {
  assertShallow(depth);
  const range = { start: node.offset + shift, end: node.offset + node.length + shift };
  const children = node.children ?? [];
  if (node.type === "object") {
    return {
      type: "map",
      style: "flow",
      members: children.flatMap((each) => member(each, shift, depth)),
      ...range,
    };
  }
  if (node.type === "array") {
    const items = children.map((child) => {
      const value = convert(child, shift, depth + 1);
      return { type: "item" as const, value, start: value.start, end: value.end };
    });
    return { type: "list", style: "flow", items, ...range };
  }
  return { type: "scalar", value: node.value, ...range };
}

function member(property: Node, shift: number, depth: number): Member[] {
  const [key, value] = property.children ?? [];
  if (!key || !value) return [];
  const start = key.offset + shift;
  const child = convert(value, shift, depth + 1);
  return [
    {
      type: "member",
      key: String(key.value),
      start,
      keyEnd: start + key.length,
      end: child.end,
      value: child,
    },
  ];
}

/** `CommaExpected` -> `comma expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
