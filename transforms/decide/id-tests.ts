import {
  type Binding,
  calleeName,
  isCall,
  isMember,
  memberRoot,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  valueReferences,
} from "../../src/code/tree/index.ts";
import { originOf } from "../../src/code/values/origin.ts";
import type { ClientId } from "../find/attach/ids/client-id.ts";
import { environmentVariable } from "../find/attach/ids/environment-id.ts";
import type { DecideFacts } from "../model.ts";

/**
 * Where code asks whether something that an id is read from is there, in any file that names it: conditions, negations, comparisons. What
 * runs behind them is not asked.
 */
export function idTests({ path }: ClientId, files: Iterable<SourceModule>, facts: DecideFacts): NodePath[] {
  const binding = declaredRoot(path);
  const reads = binding
    ? [...valueReferences(binding), ...facts.callsOf(binding.path.file.path, binding)]
    : environmentReads(files);
  return reads.flatMap((reference) => testAround(reference) ?? []);
}

/** Where the environment is read: of other files only those are looked into that are known to use the function. */
const environmentReads = (files: Iterable<SourceModule>): NodePath[] =>
  [...files].flatMap(({ tree }) =>
    tree.of("MemberExpression").flatMap((node) => {
      const read = tree.pathOf(node);
      return environmentVariable(read) === null ? [] : [read];
    }),
  );

function declaredRoot(id: NodePath): Binding | null {
  const root = memberRoot(id);
  return originOf(root)?.binding ?? null;
}

/** What asks whether a read has a value: a condition, a negation, a comparison, `Boolean(...)`. */
export function testAround(reference: NodePath): NodePath | null {
  for (let path = outermostWrapper(reference); path.parentPath; path = outermostWrapper(path.parentPath)) {
    const { parentPath: parent, key } = path;
    if (key === "test" || key === "discriminant") return path;
    if (parent.is("LogicalExpression", { operator: "&&" }) && key === "left") return path;
    if (parent.is("UnaryExpression", { operator: "!" })) return parent;
    if (parent.is("BinaryExpression") && /^(?:[!=]==?|[<>]=?)$/.test(parent.node.operator)) return parent;
    if (isCall(parent) && path.listKey === "arguments") return ASKS.test(calleeName(parent)) ? parent : null;
    if (isCall(parent) && ASKS_OF_LIST.test(calleeName(parent))) return parent;
    if (!leadsOn(path, parent)) return null;
  }
  return null;
}

/** Functions that say yes or no of what they are given, and methods that do of a list. */
const ASKS = /^(?:Boolean|(?:has|is)(?:[A-Z]\w*)?)$/;
const ASKS_OF_LIST = /^(?:every|filter|find|includes|some)$/;

/** What has the value, or is made of it: `ENV.trim().length`, `typeof ENV`, `ENV ?? ""`, `[ENV, OTHER]`. */
const leadsOn = ({ key }: NodePath, parent: NodePath): boolean =>
  (isMember(parent) && key === "object") ||
  (isCall(parent) && key === "callee") ||
  parent.is("UnaryExpression", { operator: "typeof" }) ||
  parent.is("LogicalExpression") ||
  parent.is("ArrayExpression");
