import {
  type Binding,
  declaredNames,
  isCall,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
  valueReferences,
} from "../../src/code/tree/index.ts";
import { memberRead } from "../../src/code/values/origin.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import type { Line } from "../../src/rules/words.ts";
import { V2_RESPONSE_FIELDS } from "../../src/sdk/v2.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import type { DecideFacts } from "../model.ts";

/** A place that other files may read: a member of something that is exported, or a store. */
interface Place {
  binding: Binding;
  /** Null for a store, which gives the response when it is asked. */
  member: string | null;
}

/** Fields of v2 that other files read where the response is kept. Source: contract, 11.12, "Readers through state". */
export function keptElsewhere({ call }: AttachCall, facts: DecideFacts): RuleNote[] {
  const callers = placesOf(call, 0).flatMap(({ binding, member }) =>
    facts
      .callsOf(call.file.path, binding)
      .flatMap((use) => {
        const value = member === null ? givenByStore(use) : memberRead(use);
        return value && (member === null || staticName(value) === member) ? fieldsRead(value) : [];
      })
      .map((read): Line => ({ path: read.file.path, line: read.line })),
  );
  return callers.length === 0 ? [] : [note("response-field", { callers })];
}

/** Where a response is put, also by way of a name. */
function placesOf(response: NodePath, depth: number): Place[] {
  let path = outermostWrapper(response);
  while (
    path.parentPath?.is("AwaitExpression") ||
    (path.parentPath?.is("LogicalExpression") && path.key === "left")
  )
    path = outermostWrapper(path.parentPath);
  const { parentPath: parent } = path;
  if (parent?.is("VariableDeclarator") && depth === 0) {
    const { id } = parent.node;
    const binding = id.type === "Identifier" ? parent.scope.getBinding(id.name) : undefined;
    return binding ? valueReferences(binding).flatMap((each) => placesOf(each, depth + 1)) : [];
  }
  const target =
    parent?.is("AssignmentExpression") && path.key === "right"
      ? parent.get("left")
      : isCall(parent) && path.listKey === "arguments"
        ? parent.get("callee")
        : null;
  if (!isMember(target)) return [];
  const owner = unwrapped(target.get("object"));
  const binding = owner.is("Identifier") ? owner.scope.getBinding(owner.node.name) : undefined;
  const name = staticName(target);
  if (!binding?.scope.path.is("Program") || name === null) return [];
  if (!isCall(parent)) return [{ binding, member: name }];
  return /^(?:set|next)$/.test(name) ? [{ binding, member: null }] : [];
}

/** `$device` in markup, `get(device)`, `device()`, `device.value`. */
function givenByStore(use: NodePath): NodePath | null {
  if (use.is("Identifier") && use.node.name.startsWith("$")) return use;
  const path = outermostWrapper(use);
  const { parentPath: parent } = path;
  if (isCall(parent)) return parent;
  const read = memberRead(use);
  return read && staticName(read) === "value" ? read : null;
}

/** Where fields of v2 are read of a value, at once or by a name. */
function fieldsRead(value: NodePath): NodePath[] {
  const read = memberRead(value);
  if (read) return V2_RESPONSE_FIELDS.has(staticName(read) ?? "") ? [read] : [];
  const { parentPath: parent } = outermostWrapper(value);
  if (!parent?.is("VariableDeclarator")) return [];
  const id = parent.get("id");
  if (id.is("ObjectPattern"))
    return id
      .get("properties")
      .filter((each) => each.is("ObjectProperty") && V2_RESPONSE_FIELDS.has(keyName(each) ?? ""));
  return declaredNames(id.node).flatMap((name) => {
    const binding = parent.scope.getBinding(name.name);
    const reads = binding ? valueReferences(binding).map(memberRead) : [];
    return reads.filter((each): each is NodePath => V2_RESPONSE_FIELDS.has((each && staticName(each)) ?? ""));
  });
}
