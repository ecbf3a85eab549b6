import { applyEdits, type Edit } from "../../../src/code/edits.ts";
import { keyName, type NodePath, outermostWrapper, staticName } from "../../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { hasEffect } from "../attach/callbacks.ts";
import type { SdkReference } from "../sdk/references.ts";

/** One `detach` call that goes, with the statement around it. */
export interface DetachRemoval {
  site: SdkReference;
  /** What is said about the removal, with the removed text. */
  notes: RuleNote[];
  /** The statement that is removed. */
  statement: NodePath;
  /** Whether code lies inside what is removed. */
  covers(path: NodePath): boolean;
}

/**
 * The calls of `detach` that can be taken out: statements, with `await`, `void` and `.then`/`.catch`/`.finally` whose
 * callbacks do nothing but follow the call. What an argument calls is lost with it, and named.
 */
export function detachRemovals(sites: readonly SdkReference[], text: string): DetachRemoval[] {
  const removals: DetachRemoval[] = [];
  for (const site of sites) {
    if (site.kind !== "call" || site.name !== "detach" || site.entry.form === "global") continue;
    const statement = removableStatement(site.path);
    if (!statement) continue;
    removals.push({
      site,
      notes: notesOf(site, statement, text),
      statement,
      covers: (path) => path === statement || path.isDescendant(statement),
    });
  }
  return removals;
}

function notesOf(site: SdkReference, statement: NodePath, text: string): RuleNote[] {
  const notes = [note("detach-dropped", {}, { removed: textWithoutSecrets(statement, text) })];
  if (argumentsOf(site.path).some((argument) => hasEffect(argument) && !readsStorage(argument)))
    notes.push(note("removed-effect", { of: "detach-argument" }));
  return notes;
}

/** The text of a statement; the value of a `secret` in it is never quoted. */
function textWithoutSecrets(statement: NodePath, text: string): string {
  const start = statement.range.start;
  const edits: Edit[] = [];
  statement.walk((property) => {
    if (!property.is("ObjectProperty") || keyName(property) !== "secret") return;
    const value = property.get("value").range;
    edits.push({ start: value.start - start, end: value.end - start, text: "[redacted]" });
  });
  return applyEdits(text.slice(start, statement.range.end), edits);
}

function argumentsOf(call: NodePath): NodePath[] {
  return call.is("CallExpression") || call.is("OptionalCallExpression") ? call.get("arguments") : [];
}

/** Whether the only calls in an argument read the stored device id: `localStorage.getItem("device_id")`. */
function readsStorage(argument: NodePath): boolean {
  let onlyReads = true;
  argument.walk((path) => {
    if (path.is("Function")) return false;
    if (path.is("CallExpression") || path.is("OptionalCallExpression")) {
      const callee = path.get("callee");
      const object = callee.is("MemberExpression") ? callee.get("object") : null;
      const store = object?.is("Identifier") ? object.node.name : object ? staticName(object) : null;
      const isRead = staticName(callee) === "getItem" && /^(?:local|session)Storage$/.test(store ?? "");
      if (!isRead) onlyReads = false;
      return !isRead;
    }
    if (path.is("AssignmentExpression") || path.is("UpdateExpression") || path.is("NewExpression"))
      onlyReads = false;
    else if (path.is("AwaitExpression") || path.is("YieldExpression") || path.is("TaggedTemplateExpression"))
      onlyReads = false;
    return true;
  });
  return onlyReads;
}

function removableStatement(call: NodePath): NodePath | null {
  let path = outermostWrapper(call);
  for (;;) {
    const parent = path.parentPath;
    if (!parent) return null;
    if (parent.is("AwaitExpression") || parent.is("UnaryExpression", { operator: "void" }))
      path = outermostWrapper(parent);
    else if (
      (parent.is("MemberExpression") || parent.is("OptionalMemberExpression")) &&
      path.key === "object"
    ) {
      const chained = parent.parentPath;
      const name = staticName(parent);
      if (!chained?.is("CallExpression") && !chained?.is("OptionalCallExpression")) return null;
      if (name !== "then" && name !== "catch" && name !== "finally") return null;
      // What happens after the detach must still happen: only empty callbacks go.
      if (name !== "catch" && !chained.node.arguments.every((each) => isEmptyFunction(each))) return null;
      path = outermostWrapper(chained);
    } else if (parent.is("ExpressionStatement")) {
      return parent.listKey === "body" ||
        parent.listKey === "consequent" ||
        parent.key === "consequent" ||
        parent.key === "alternate" ||
        (parent.key === "body" && parent.parentPath?.is("Loop") === true)
        ? parent
        : null;
    } else return null;
  }
}

function isEmptyFunction(node: { type: string }): boolean {
  const fn = node as { type: string; body?: { type: string; body?: unknown[] } };
  return /Function/.test(fn.type) && fn.body?.type === "BlockStatement" && fn.body.body?.length === 0;
}
