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
  return new Follower(module, entry, followed);
}

class Follower implements SdkFollower {
  readonly #module: SourceModule;
  readonly #entry: SdkEntry;
  readonly #followed: Set<Binding>;
  #uncertain = false;
  readonly #followedParts = new Map<Binding, Set<string>>();

  constructor(module: SourceModule, entry: SdkEntry, followed: Set<Binding>) {
    this.#module = module;
    this.#entry = entry;
    this.#followed = followed;
  }

  value(path: NodePath, value: SdkValue): void {
    this.#follow(path, value, null);
  }

  #site(kind: SdkReferenceKind, path: NodePath, via: Alias | null, value: SdkValue) {
    // The place where certainty ends is reported; behind it, only what acts.
    if (this.#uncertain && kind !== "attach" && kind !== "call") return;
    // The place where such a thing was made is reported already.
    if (isOwnValue(value)) return;
    const name = nameOf(value);
    this.#entry.references.push({
      kind: isMockUse(path) ? "mock" : kind,
      path,
      entry: this.#entry,
      via,
      name,
      value,
      uncertain: this.#uncertain || this.#entry.shape.heldOnV2 === true,
    });
  }

  /** Reports that a value goes where it may meet others, and looks for calls there. */
  #loseSight(path: NodePath, value: SdkValue, via: Alias | null, go: () => void): void {
    this.#site("escape", path, via, value);
    this.#unsure(go);
  }

  #unsure(go: () => void): void {
    const before = this.#uncertain;
    this.#uncertain = true;
    go();
    this.#uncertain = before;
  }

  name(binding: Binding, value: SdkValue, declaration: NodePath, parent: Alias | null): Alias {
    const alias: Alias = { entry: this.#entry, binding, value, declaration, parent };
    if (this.#uncertain) {
      // An object is followed once for each part of the SDK that it holds.
      const parts = this.#followedParts.get(binding) ?? new Set();
      const part = partOf(value);
      if (part === "" ? this.#followed.has(binding) : parts.has(part) || parts.size === MOST_PARTS)
        return alias;
      if (part === "") this.#followed.add(binding);
      this.#followedParts.set(binding, parts.add(part));
      for (const reference of valueReferences(binding)) this.#follow(reference, value, alias);
      return alias;
    }
    this.#followed.add(binding);
    this.#entry.aliases.push(alias);
    for (const reference of this.#module.typeReferences(binding))
      this.#site(reference.findParent(isAliasImport) ? "escape" : "type", reference, alias, value);
    const setAgain = binding.constantViolations.filter((violation) => violation !== declaration);
    for (const violation of setAgain) this.#site("escape", violation, alias, value);
    // A name that is set again may stand for something else where it is used.
    const go = () => this.#followAll(valueReferences(binding), value, alias);
    if (setAgain.length > 0) this.#unsure(go);
    else go();
    return alias;
  }

  pattern(pattern: NodePath, value: SdkValue, declaration: NodePath, parent: Alias | null): void {
    if (pattern.is("Identifier")) {
      const binding = pattern.binding;
      if (!binding) return;
      const alias = this.name(binding, value, declaration, parent);
      // What a namespace exports is read as its member, and nobody follows it there.
      if (isNamespaceMember(declaration)) this.#site("escape", declaration, alias, value);
      else if (isExportedDeclaration(declaration)) this.#site("re-export", declaration, alias, value);
      return;
    }
    if (pattern.is("AssignmentPattern"))
      return this.#loseSight(pattern, value, parent, () =>
        this.pattern(pattern.get("left"), value, declaration, parent),
      );
    if (pattern.is("ArrayPattern") && value.is === "object") {
      for (const [index, element] of pattern.get("elements").entries()) {
        const member = value.members.get(String(index));
        if (member && element) this.#unsure(() => this.pattern(element, member, declaration, parent));
      }
      return;
    }
    if (!pattern.is("ObjectPattern")) return this.#site("escape", pattern, parent, value);
    for (const property of pattern.get("properties")) {
      if (!property.is("ObjectProperty")) {
        const rest = property.is("RestElement") ? property.get("argument") : null;
        this.#loseSight(
          property,
          value,
          parent,
          () => rest && this.pattern(rest, value, declaration, parent),
        );
        continue;
      }
      const name = keyName(property);
      const member = name === null ? null : memberOf(value, name);
      const target = property.get("value");
      const go = () => member && this.pattern(target, member, property, parent);
      if (member && !isOwnValue(value) && (target.is("Identifier") || target.is("ObjectPattern"))) go();
      else if (member || (name === null && value.is !== "namespace"))
        this.#loseSight(property, member ?? value, parent, go);
    }
  }

  /** `.then(callback)`: the callback's parameter is the value, and what it returns at once goes on. */
  #followThen(call: NodePath, value: SdkValue, via: Alias | null): void {
    const callback = isCall(call) ? call.get("arguments")[0] : undefined;
    if (!callback) return;
    const fn = unwrapped(callback);
    if (!fn.is("ArrowFunctionExpression") && !fn.is("FunctionExpression"))
      return this.#site("escape", callback, via, value);
    const parameter = fn.get("params")[0];
    if (!parameter) return;
    const before = this.#entry.references.length;
    this.pattern(parameter, value, parameter, via);
    const body = fn.get("body");
    // `m => m.default`: the escape that the returned part would be is the value of the next `.then`.
    const isReturned = (path: NodePath): boolean =>
      path === body ||
      (path.parentPath?.is("ReturnStatement") === true && path.parentPath.parentPath === body);
    const returned = this.#entry.references
      .slice(before)
      .find((each) => each.kind === "escape" && isReturned(outermostWrapper(each.path)));
    if (!returned) return;
    const go = () => this.#follow(call, { is: "promise", of: returned.value }, returned.via);
    // A block may give something else on another way.
    if (outermostWrapper(returned.path) !== body) return this.#unsure(go);
    this.#entry.references.splice(this.#entry.references.indexOf(returned), 1);
    go();
  }

  #followMember(path: NodePath, parent: NodePath, value: SdkValue, via: Alias | null): void {
    const name = staticName(parent);
    if (value.is === "object") {
      const member = name === null ? undefined : value.members.get(name);
      return member && this.#unsure(() => this.#follow(parent, member, via));
    }
    if (value.is === "loader") return;
    if (value.is === "promise") {
      const call = parent.parentPath;
      const called = isCall(call) && parent.key === "callee";
      if (called && name === "then") return this.#followThen(call, value.of, via);
      if (called && (name === "catch" || name === "finally")) return this.#follow(call, value, via);
      return this.#site("escape", path, via, value);
    }
    if (value.is === "function" || value.is === "other") {
      return this.#site(value.is === "function" ? "escape" : "member", path, via, value);
    }
    if (name === null) return this.#site("escape", path, via, value);
    const member = memberOf(value, name);
    if (member) this.#follow(parent, member, via);
  }

  #follow(start: NodePath, value: SdkValue, via: Alias | null): void {
    const path = outermostWrapper(start);
    const parent = path.parentPath;
    if (!parent) return;
    if (isMember(parent) && path.key === "object") {
      return this.#followMember(path, parent, value, via);
    }
    if (parent.is("JSXMemberExpression")) return this.#site("escape", parent, via, value);
    if (isCall(parent) && path.key === "callee") {
      if (value.is === "loader") return this.#unsure(() => this.#follow(parent, value.gives, via));
      if (value.is === "function")
        return this.#site(value.name === "attach" ? "attach" : "call", parent, via, value);
      return this.#site(value.is === "other" ? "call" : "escape", parent, via, value);
    }
    if ((value.is === "sdk" || value.is === "namespace") && isTypedAsMock(path, parent))
      return this.#follow(parent, value, via);
    if (parent.is("AwaitExpression"))
      return this.#follow(parent, value.is === "promise" ? value.of : value, via);
    if (parent.is("VariableDeclarator") && path.key === "init")
      return this.pattern(parent.get("id"), value, parent, via);
    if (parent.is("ExportSpecifier") || parent.is("ExportDefaultDeclaration"))
      return this.#site("re-export", parent, via, value);
    if (parent.is("TSExportAssignment")) return this.#site("re-export", parent, via, value);
    // A load that is a statement of its own; a name that is one stays where it is.
    if (parent.is("ExpressionStatement"))
      return path.is("Identifier") || isMember(path) ? this.#site("escape", path, via, value) : undefined;
    if (isTruthTest(path, parent)) return this.#site("test", path, via, value);
    if ((parent.is("ConditionalExpression") && path.key !== "test") || parent.is("LogicalExpression"))
      return this.#loseSight(path, value, via, () => this.#follow(parent, value, via));
    if (isAssignedToName(path, parent))
      return this.#loseSight(path, value, via, () => {
        this.pattern(parent.get("left"), value, parent, via);
        // `return (sdk ??= await import("rupt"))`.
        this.#follow(parent, value, via);
      });
    if (commonJsExports(path).length > 0) {
      this.#site("re-export", path, via, value);
      // `const sdk = (module.exports = Rupt)`: the module uses it under a name too.
      if (parent.is("AssignmentExpression")) this.#unsure(() => this.#follow(parent, value, via));
      return;
    }
    if (value.is === "other" && !isTransparentWrapper(parent)) return this.#site("member", path, via, value);
    if (!isMockUse(path)) this.#entry.handedOut.push({ path, value });
    const holder = partOf(value).length < LONGEST_PART ? holderOf(path, value) : null;
    if (holder) return this.#loseSight(path, value, via, () => this.#follow(holder.path, holder.value, via));
    const reads = readsOfField(path);
    if (reads.length > 0)
      return this.#loseSight(path, value, via, () => {
        this.#followAll(reads, value, via);
        if (parent.is("AssignmentExpression")) this.#follow(parent, value, via);
      });
    const inside = nameInside(path);
    if (inside) return this.#loseSight(path, value, via, () => this.pattern(inside, value, inside, via));
    const giver = partOf(value).length < LONGEST_PART ? giverOf(path, value) : null;
    if (giver) return this.#loseSight(path, value, via, () => this.#followGiver(giver.fn, giver.value, via));
    this.#site("escape", path, via, value);
  }

  #followGiver(fn: NodePath<FunctionNode>, value: SdkValue, via: Alias | null): void {
    const binding = declaredBinding(fn);
    if (binding) this.name(binding, value, fn, via);
    else this.#follow(fn, value, via);
  }

  #followAll(paths: readonly NodePath[], value: SdkValue, via: Alias | null): void {
    for (const each of paths) this.#follow(each, value, via);
  }
}

export interface SdkFollower {
  value(path: NodePath, value: SdkValue): void;
  name(binding: Binding, value: SdkValue, declaration: NodePath, parent: Alias | null): Alias;
  /** What takes a value apart, or names it. */
  pattern(pattern: NodePath, value: SdkValue, declaration: NodePath, parent: Alias | null): void;
}

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
