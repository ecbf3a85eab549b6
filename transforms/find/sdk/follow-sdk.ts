import type { AssignmentExpression, Function as FunctionNode } from "@babel/types";
import {
  type Binding,
  declaredBinding,
  isCall,
  isMember,
  isTransparentWrapper,
  keyName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { V2_DEFAULT_MEMBERS } from "../../../src/sdk/v2.ts";
import { commonJsExports, isExportedDeclaration, isNamespaceMember } from "./exported-values.ts";
import { isOwnValue } from "./handed-out.ts";
import { isMockUse, isTypedAsMock } from "./mock-calls.ts";
import { giverOf, holderOf, nameInside, readsOfField } from "./passed-on.ts";
import type { Alias, SdkEntry, SdkReference, SdkReferenceKind, SdkValue } from "./references.ts";

/** The part of an SDK value that a member name selects; null when the name selects nothing of the SDK. */
function memberOf(value: SdkValue, name: string): SdkValue | null {
  if (value.is === "namespace") {
    const member = value.shape.exports.get(name);
    if (member) return member;
    return value.shape.v2 ? { is: "other", name } : null;
  }
  if (value.is === "object") return value.members.get(name) ?? null;
  if (value.is !== "sdk") return null;
  // `default` again: what bundlers give for the CommonJS build.
  if (name === "default") return value;
  return V2_DEFAULT_MEMBERS.has(name) ? { is: "function", name } : { is: "other", name };
}

/** Objects that hold themselves have parts without end. */
const LONGEST_PART = 80;
const MOST_PARTS = 30;

/** The way to what an object holds or a function gives of the SDK; empty for the SDK itself. */
function partOf(value: SdkValue): string {
  if (value.is === "object")
    return [...value.members].map(([name, member]) => `.${name}${partOf(member)}`).join();
  if (value.is === "loader") return `()${partOf(value.gives)}`;
  return value.is === "promise" ? partOf(value.of) : "";
}

/**
 * Follows a value of the SDK from where it enters the file to every place that uses it, by binding.
 * Adds aliases and references to the entry.
 *
 * @param followed bindings that any entry of the module was followed to: two loads into one variable are one
 */
export function followSdk(module: SourceModule, entry: SdkEntry, followed: Set<Binding>): SdkFollower {
  let uncertain = false;
  const followedParts = new Map<Binding, Set<string>>();
  const heldOnV2 = entry.shape.heldOnV2 === true;
  const site = (kind: SdkReferenceKind, path: NodePath, via: Alias | null, value: SdkValue) => {
    // The place where certainty ends is reported; behind it, only what acts.
    if (uncertain && kind !== "attach" && kind !== "call") return;
    // The place where such a thing was made is reported already.
    if (isOwnValue(value)) return;
    const name = nameOf(value);
    entry.references.push({
      kind: isMockUse(path) ? "mock" : kind,
      path,
      entry,
      via,
      name,
      value,
      uncertain: uncertain || heldOnV2,
    });
  };
  /** Reports that a value goes where it may meet others, and looks for calls there. */
  const loseSight = (path: NodePath, value: SdkValue, via: Alias | null, go: () => void): void => {
    site("escape", path, via, value);
    unsure(go);
  };
  const unsure = (go: () => void): void => {
    const before = uncertain;
    uncertain = true;
    go();
    uncertain = before;
  };

  const followName: NameFollower = (binding, value, declaration, parent) => {
    const alias: Alias = { entry, binding, value, declaration, parent };
    if (uncertain) {
      // An object is followed once for each part of the SDK that it holds.
      const parts = followedParts.get(binding) ?? new Set();
      const part = partOf(value);
      if (part === "" ? followed.has(binding) : parts.has(part) || parts.size === MOST_PARTS) return alias;
      if (part === "") followed.add(binding);
      followedParts.set(binding, parts.add(part));
      for (const reference of valueReferences(binding)) follow(reference, value, alias);
      return alias;
    }
    followed.add(binding);
    entry.aliases.push(alias);
    for (const reference of module.typeReferences(binding))
      site(reference.findParent(isAliasImport) ? "escape" : "type", reference, alias, value);
    const setAgain = binding.constantViolations.filter((violation) => violation !== declaration);
    for (const violation of setAgain) site("escape", violation, alias, value);
    // A name that is set again may stand for something else where it is used.
    const go = () => followAll(valueReferences(binding), value, alias);
    if (setAgain.length > 0) unsure(go);
    else go();
    return alias;
  };

  const followPattern = (
    pattern: NodePath,
    value: SdkValue,
    declaration: NodePath,
    parent: Alias | null,
  ): void => {
    if (pattern.is("Identifier")) {
      const binding = pattern.binding;
      if (!binding) return;
      const alias = followName(binding, value, declaration, parent);
      // What a namespace exports is read as its member, and nobody follows it there.
      if (isNamespaceMember(declaration)) site("escape", declaration, alias, value);
      else if (isExportedDeclaration(declaration)) site("re-export", declaration, alias, value);
      return;
    }
    if (pattern.is("AssignmentPattern"))
      return loseSight(pattern, value, parent, () =>
        followPattern(pattern.get("left"), value, declaration, parent),
      );
    if (pattern.is("ArrayPattern") && value.is === "object") {
      for (const [index, element] of pattern.get("elements").entries()) {
        const member = value.members.get(String(index));
        if (member && element) unsure(() => followPattern(element, member, declaration, parent));
      }
      return;
    }
    if (!pattern.is("ObjectPattern")) return site("escape", pattern, parent, value);
    for (const property of pattern.get("properties")) {
      if (!property.is("ObjectProperty")) {
        const rest = property.is("RestElement") ? property.get("argument") : null;
        loseSight(property, value, parent, () => rest && followPattern(rest, value, declaration, parent));
        continue;
      }
      const name = keyName(property);
      const member = name === null ? null : memberOf(value, name);
      const target = property.get("value");
      const go = () => member && followPattern(target, member, property, parent);
      if (member && !isOwnValue(value) && (target.is("Identifier") || target.is("ObjectPattern"))) go();
      else if (member || (name === null && value.is !== "namespace"))
        loseSight(property, member ?? value, parent, go);
    }
  };

  /** `.then(callback)`: the callback's parameter is the value, and what it returns at once goes on. */
  const followThen = (call: NodePath, value: SdkValue, via: Alias | null): void => {
    const callback = isCall(call) ? call.get("arguments")[0] : undefined;
    if (!callback) return;
    const fn = unwrapped(callback);
    if (!fn.is("ArrowFunctionExpression") && !fn.is("FunctionExpression"))
      return site("escape", callback, via, value);
    const parameter = fn.get("params")[0];
    if (!parameter) return;
    const before = entry.references.length;
    followPattern(parameter, value, parameter, via);
    const body = fn.get("body");
    // `m => m.default`: the escape that the returned part would be is the value of the next `.then`.
    const isReturned = (path: NodePath): boolean =>
      path === body ||
      (path.parentPath?.is("ReturnStatement") === true && path.parentPath.parentPath === body);
    const returned = entry.references
      .slice(before)
      .find((each) => each.kind === "escape" && isReturned(outermostWrapper(each.path)));
    if (!returned) return;
    const go = () => follow(call, { is: "promise", of: returned.value }, returned.via);
    // A block may give something else on another way.
    if (outermostWrapper(returned.path) !== body) return unsure(go);
    entry.references.splice(entry.references.indexOf(returned), 1);
    go();
  };

  const followMember = (path: NodePath, parent: NodePath, value: SdkValue, via: Alias | null): void => {
    const name = staticName(parent);
    if (value.is === "object") {
      const member = name === null ? undefined : value.members.get(name);
      return member && unsure(() => follow(parent, member, via));
    }
    if (value.is === "loader") return;
    if (value.is === "promise") {
      const call = parent.parentPath;
      const called = isCall(call) && parent.key === "callee";
      if (called && name === "then") return followThen(call, value.of, via);
      if (called && (name === "catch" || name === "finally")) return follow(call, value, via);
      return site("escape", path, via, value);
    }
    if (value.is === "function" || value.is === "other") {
      return site(value.is === "function" ? "escape" : "member", path, via, value);
    }
    if (name === null) return site("escape", path, via, value);
    const member = memberOf(value, name);
    if (member) follow(parent, member, via);
  };

  function follow(start: NodePath, value: SdkValue, via: Alias | null): void {
    const path = outermostWrapper(start);
    const parent = path.parentPath;
    if (!parent) return;
    if (isMember(parent) && path.key === "object") {
      return followMember(path, parent, value, via);
    }
    if (parent.is("JSXMemberExpression")) return site("escape", parent, via, value);
    if (isCall(parent) && path.key === "callee") {
      if (value.is === "loader") return unsure(() => follow(parent, value.gives, via));
      if (value.is === "function")
        return site(value.name === "attach" ? "attach" : "call", parent, via, value);
      return site(value.is === "other" ? "call" : "escape", parent, via, value);
    }
    if ((value.is === "sdk" || value.is === "namespace") && isTypedAsMock(path, parent))
      return follow(parent, value, via);
    if (parent.is("AwaitExpression")) return follow(parent, value.is === "promise" ? value.of : value, via);
    if (parent.is("VariableDeclarator") && path.key === "init")
      return followPattern(parent.get("id"), value, parent, via);
    if (parent.is("ExportSpecifier") || parent.is("ExportDefaultDeclaration"))
      return site("re-export", parent, via, value);
    if (parent.is("TSExportAssignment")) return site("re-export", parent, via, value);
    // A load that is a statement of its own; a name that is one stays where it is.
    if (parent.is("ExpressionStatement"))
      return path.is("Identifier") || isMember(path) ? site("escape", path, via, value) : undefined;
    if (isTruthTest(path, parent)) return site("test", path, via, value);
    if ((parent.is("ConditionalExpression") && path.key !== "test") || parent.is("LogicalExpression"))
      return loseSight(path, value, via, () => follow(parent, value, via));
    if (isAssignedToName(path, parent))
      return loseSight(path, value, via, () => {
        followPattern(parent.get("left"), value, parent, via);
        // `return (sdk ??= await import("rupt"))`.
        follow(parent, value, via);
      });
    if (commonJsExports(path).length > 0) {
      site("re-export", path, via, value);
      // `const sdk = (module.exports = Rupt)`: the module uses it under a name too.
      if (parent.is("AssignmentExpression")) unsure(() => follow(parent, value, via));
      return;
    }
    if (value.is === "other" && !isTransparentWrapper(parent)) return site("member", path, via, value);
    if (!isMockUse(path)) entry.handedOut.push({ path, value });
    const holder = partOf(value).length < LONGEST_PART ? holderOf(path, value) : null;
    if (holder) return loseSight(path, value, via, () => follow(holder.path, holder.value, via));
    const reads = readsOfField(path);
    if (reads.length > 0)
      return loseSight(path, value, via, () => {
        followAll(reads, value, via);
        if (parent.is("AssignmentExpression")) follow(parent, value, via);
      });
    const inside = nameInside(path);
    if (inside) return loseSight(path, value, via, () => followPattern(inside, value, inside, via));
    const giver = partOf(value).length < LONGEST_PART ? giverOf(path, value) : null;
    if (giver) return loseSight(path, value, via, () => followGiver(giver.fn, giver.value, via));
    site("escape", path, via, value);
  }

  function followGiver(fn: NodePath<FunctionNode>, value: SdkValue, via: Alias | null): void {
    const binding = declaredBinding(fn);
    if (binding) followName(binding, value, fn, via);
    else follow(fn, value, via);
  }

  function followAll(paths: readonly NodePath[], value: SdkValue, via: Alias | null): void {
    for (const each of paths) follow(each, value, via);
  }

  return { value: (path, value) => follow(path, value, null), name: followName, pattern: followPattern };
}

export interface SdkFollower {
  value(path: NodePath, value: SdkValue): void;
  name: NameFollower;
  /** What takes a value apart, or names it. */
  pattern(pattern: NodePath, value: SdkValue, declaration: NodePath, parent: Alias | null): void;
}

export type NameFollower = (
  binding: Binding,
  value: SdkValue,
  declaration: NodePath,
  parent: Alias | null,
) => Alias;

/** `import attach = Rupt.attach`. */
const isAliasImport = (path: NodePath): boolean => path.is("TSImportEqualsDeclaration");

function nameOf(value: SdkValue): string {
  if (value.is === "sdk") return "Rupt";
  return "name" in value ? value.name : "rupt";
}

function isTruthTest(path: NodePath, parent: NodePath): boolean {
  if (parent.is("UnaryExpression")) return parent.node.operator === "!" || parent.node.operator === "typeof";
  if (parent.is("LogicalExpression", { operator: "&&" })) {
    const outer = parent.parentPath;
    return path.key === "left" || (outer !== null && isTruthTest(parent, outer));
  }
  return (parent.is("IfStatement") || parent.is("ConditionalExpression")) && path.key === "test";
}

/** `sdk = Rupt` and `({ attach } = Rupt)`, but not `module.exports = exports = Rupt`. */
function isAssignedToName(path: NodePath, parent: NodePath): parent is NodePath<AssignmentExpression> {
  if (!parent.is("AssignmentExpression") || path.key !== "right") return false;
  const left = parent.get("left");
  if (left.is("Pattern")) return true;
  return left.is("Identifier") && (left.node.name !== "exports" || left.scope.hasBinding("exports"));
}

/** Sites in source order, each place once. */
export function inSourceOrder(references: readonly SdkReference[]): SdkReference[] {
  return [...references].sort((a, b) => a.path.range.start - b.path.range.start);
}
