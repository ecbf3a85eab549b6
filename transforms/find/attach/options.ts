import type {
  ConditionalExpression,
  LogicalExpression,
  ObjectExpression,
  ObjectMethod,
  ObjectProperty,
  SpreadElement,
} from "@babel/types";
import {
  type Binding,
  importedName,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { isContentChangeable } from "../../../src/code/values/reach/changeable.ts";
import { exportedTarget, frozen } from "../../../src/code/values/resolve-reference.ts";
import type { Unseen } from "../../../src/rules/attach/options.ts";
import { isCastToProjectType, isTypedByProject } from "../sdk/project-types.ts";
import { type OptionsReader, readersOf } from "./options-readers.ts";

export interface OptionEntry {
  name: string;
  property: NodePath<ObjectProperty> | NodePath<ObjectMethod>;
  /** The value; the method itself for methods. */
  value: NodePath;
  object: NodePath<ObjectExpression>;
  /** What it depends on (`...(x && { email })`, a branch of a ternary), the outermost first; empty where it is always there. */
  conditions: readonly Condition[];
  /** Where the entry must not be edited because its object is also read elsewhere. */
  shared: SharedObject | null;
}

/** One condition that an option depends on. */
export interface Condition {
  test: NodePath;
  /** What the test has to be. */
  holds: boolean;
  /** The expression that has the test. */
  at: NodePath;
}

/** A constant options object that other code reads too: the call gets its own literal. */
export interface SharedObject {
  /** The expression to read members from, as it stands at the call, without casts. */
  reference: NodePath;
  /** The spread that it stands in, when it is not passed whole. */
  spread: NodePath<SpreadElement> | null;
}

export interface Options {
  entries: OptionEntry[];
  /** Object literals that are the call's own, or only ever attach options. */
  objects: NodePath<ObjectExpression>[];
  /** Constants that hold them: their v2 type annotations become unnecessary. */
  holders: { binding: Binding; declarator: NodePath }[];
  shared: SharedObject[];
  /** Those that are cast to a type of the project, which asks for the names of v2. */
  typed: NodePath[];
}

/** Options that cannot be seen, and why. */
export interface Opaque {
  unseen: Unseen;
}

export type { OptionsReader } from "./options-readers.ts";

/** Reads the options that are given to `attach`: everything that can be seen, or why it cannot. */
export function readOptions(argument: NodePath, reader: OptionsReader): Options | Opaque {
  const walk = walkFrom(argument, reader);
  return readInto(argument, walk) ?? walk.options;
}

/** The options that can be seen where others cannot: for the dashboard only, a call is never rewritten by them. */
export function readSeenOptions(
  argument: NodePath,
  reader: OptionsReader,
): Pick<Options, "entries" | "objects"> {
  const walk = walkFrom(argument, reader);
  readInto(argument, { ...walk, partial: true });
  return walk.options;
}

function walkFrom(argument: NodePath, reader: OptionsReader): Walk {
  return {
    ...reader,
    options: { entries: [], objects: [], holders: [], shared: [], typed: [] },
    partial: false,
    conditions: [],
    shared: null,
    seen: new Set(),
    budget: { reads: MOST_READS },
    origin: argument,
    spread: null,
  };
}

interface Walk extends OptionsReader {
  options: Options;
  /** Whether to read on after what cannot be seen. */
  partial: boolean;
  conditions: readonly Condition[];
  shared: SharedObject | null;
  seen: Set<Binding>;
  /** How much is still read: objects that spread each other several times would never end. */
  budget: { reads: number };
  /** The expression in the call (argument or spread argument) that led here. */
  origin: NodePath;
  spread: NodePath<SpreadElement> | null;
}

const MOST_READS = 500;

function readInto(start: NodePath, walk: Walk): Opaque | null {
  walk.budget.reads -= 1;
  if (walk.budget.reads < 0) return { unseen: { is: "too-many" } };
  const path = unwrapped(start);
  const isTyped = !walk.shared && !walk.partial && isCastToProjectType(start);
  if (path.is("Identifier")) return readConstant(path, walk, isTyped);
  if (isTyped) walk.options.typed.push(start);
  if (path.is("ObjectExpression")) return readObject(path, walk);
  if (path.is("ConditionalExpression")) {
    const opaque = readInto(path.get("consequent"), under(walk, path, true));
    if (opaque && !walk.partial) return opaque;
    return readInto(path.get("alternate"), under(walk, path, false)) ?? opaque;
  }
  if (path.is("LogicalExpression", { operator: "&&" }) && walk.spread) {
    return readInto(path.get("right"), under(walk, path, true));
  }
  if (walk.spread && isEmptySpread(path)) return null;
  if (path.is("CallExpression")) {
    const inner = frozen(path);
    if (inner !== path) return readInto(inner, walk);
    return { unseen: { is: "function-result" } };
  }
  if (isMember(path)) {
    return { unseen: { is: "member" } };
  }
  return { unseen: { is: "not-a-literal" } };
}

function under(
  walk: Walk,
  at: NodePath<ConditionalExpression> | NodePath<LogicalExpression>,
  holds: boolean,
): Walk {
  const test = at.is("ConditionalExpression") ? at.get("test") : at.get("left");
  return { ...walk, conditions: [...walk.conditions, { test, holds, at }] };
}

function isEmptySpread(path: NodePath): boolean {
  return path.is("NullLiteral") || path.is("BooleanLiteral") || path.is("Identifier", { name: "undefined" });
}

function readObject(object: NodePath<ObjectExpression>, walk: Walk): Opaque | null {
  if (!walk.shared) walk.options.objects.push(object);
  for (const property of object.get("properties")) {
    if (property.is("SpreadElement")) {
      const inner = property.get("argument");
      const opaque = readInto(inner, {
        ...walk,
        spread: walk.shared ? walk.spread : property,
        origin: walk.shared ? walk.origin : inner,
      });
      if (opaque && !walk.partial) return { unseen: { is: "spread", of: opaque.unseen } };
      continue;
    }
    if (!property.is("ObjectProperty") && !property.is("ObjectMethod")) continue;
    if (property.is("ObjectMethod") && property.node.kind !== "method") {
      if (walk.partial) continue;
      return { unseen: { is: "accessor" } };
    }
    const name = keyName(property) ?? computedName(property);
    if (name === null && walk.partial) continue;
    if (name === null) return { unseen: { is: "computed-name" } };
    walk.options.entries.push({
      name,
      property,
      value: property.is("ObjectMethod") ? property : property.get("value"),
      object,
      conditions: walk.conditions,
      shared: walk.shared,
    });
  }
  return null;
}

function computedName(property: NodePath<ObjectProperty> | NodePath<ObjectMethod>): string | null {
  if (!property.node.computed) return null;
  const folded = fold(property.get("key"));
  return typeof folded?.value === "string" ? folded.value : null;
}

function readConstant(path: NodePath, walk: Walk, isTyped: boolean): Opaque | null {
  const name = path.is("Identifier") ? path.node.name : "";
  if (walk.spread && name === "undefined" && !path.scope.hasBinding(name)) return null;
  const binding = path.scope.getBinding(name);
  if (!binding) return { unseen: { is: "undeclared", name } };
  if (walk.seen.has(binding)) return { unseen: { is: "circular", name } };
  const declared = declaredObject(binding);
  if ("unseen" in declared) return declared;
  const { init, declarator } = declared;
  const use = isTyped || isTypedByProject(declarator) ? "shared" : readersOf(declared.binding, { ...walk });
  if (use === "escapes") {
    // What it holds may be changed; that it is passed is seen.
    const object = unwrapped(init);
    if (walk.partial && object.is("ObjectExpression")) walk.options.objects.push(object);
    return { unseen: { is: "escapes", name } };
  }
  const next: Walk = { ...walk, seen: new Set([...walk.seen, binding]) };
  if (use === "shared" && !walk.shared) {
    next.shared = { reference: unwrapped(walk.origin), spread: walk.spread };
    // Only a plain name can be read member by member.
    if (!walk.partial && !unwrapped(walk.origin).is("Identifier")) return { unseen: { is: "shared", name } };
    walk.options.shared.push(next.shared);
  }
  if (!next.shared) walk.options.holders.push({ binding: declared.binding, declarator });
  return readInto(init, next);
}

type Declared = { init: NodePath; declarator: NodePath; binding: Binding } | Opaque;

function declaredObject(binding: Binding): Declared {
  const { name } = binding.identifier;
  if (binding.kind === "param") return { unseen: { is: "parameter", name } };
  if (binding.path.is("ImportSpecifier") || binding.path.is("ImportDefaultSpecifier"))
    return importedObject(binding);
  if (!binding.constant) return { unseen: { is: "reassigned", name } };
  if (!binding.path.is("VariableDeclarator") || !binding.path.get("id").is("Identifier")) {
    return { unseen: { is: "not-plain", name } };
  }
  const init = binding.path.get("init");
  if (!init) return { unseen: { is: "no-value", name } };
  if (isContentChangeable(binding)) return { unseen: { is: "changed", name } };
  return { init, declarator: binding.path, binding };
}

function importedObject(binding: Binding): Declared {
  const { name } = binding.identifier;
  const unseen: Declared = { unseen: { is: "imported", name } };
  const declaration = binding.path.parentPath;
  if (!declaration?.is("ImportDeclaration")) return unseen;
  const module = declaration.file.imported(declaration.node.source.value);
  const exported = binding.path.is("ImportSpecifier") ? importedName(binding.path.node.imported) : "default";
  const target = module && exportedTarget(module, exported);
  if (!target) return unseen;
  const declarator = target.findParent((parent) => parent.is("VariableDeclarator"));
  if (!declarator?.is("VariableDeclarator")) return unseen;
  const origin = declarator.get("id").binding;
  if (!origin || outermostWrapper(target) !== declarator.get("init")) return unseen;
  if (isContentChangeable(origin)) return { unseen: { is: "changed", name } };
  return { init: target, declarator, binding: origin };
}
