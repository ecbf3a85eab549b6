import type {
  CallExpression,
  MemberExpression,
  Node,
  OptionalCallExpression,
  OptionalMemberExpression,
} from "@babel/types";
import { groupBy } from "../../../src/code/group-by.ts";
import { once } from "../../../src/code/once.ts";
import {
  type Binding,
  CHILD_KEYS,
  isCall,
  isMember,
  type NodePath,
  returnedValues,
  type SourceModule,
  simpleName,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { calledFunction } from "../../../src/code/values/pure-function.ts";
import { propertyValue, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { environmentVariable } from "../attach/ids/environment-id.ts";
import { argumentsFor, lastName, putInto, storedFor } from "./incoming-values.ts";

/** A text that is written out in some file. */
export interface WrittenText {
  file: string;
  start: number;
  end: number;
  /** Null for a template with expressions in it. */
  value: string | null;
}

/** Functions that give back what they are given in another form. What other calls give is not in the source. */
const CONVERSIONS: ReadonlySet<string> = new Set(
  "String atob btoa decodeURIComponent freeze from parse unescape".split(" "),
);

/** Functions that keep what they are given first: `useState("x")`, `ref("x")`, `createSignal("x")`. */
const STATE_MAKERS =
  /^(?:use[A-Z]\w*|ref|shallowRef|signal|state|\$state|writable|reactive|create[A-Z]\w*|computed)$/;

/** Where the value of an expression may stand. */
export interface SecretSources {
  texts: WrittenText[];
  /** Names of members that lead to values which cannot be seen. */
  names: ReadonlySet<string>;
  /** True when a part of the value comes from where it cannot be seen. */
  isOpen: boolean;
}

/**
 * The texts that an expression may take its value from: its own, and those of the names that it reads, over fallbacks, later
 * values, defaults, arguments and class fields. A secret is one of them whichever is taken when the program runs.
 *
 * @param modules where arguments are looked for
 * @example secretSources(S, []) // with `const S = process.env.S ?? "x"`: the text "x"
 */
export function secretSources(value: NodePath, modules: readonly SourceModule[]): SecretSources {
  return new SecretFollower(value, modules).follow();
}

class SecretFollower {
  readonly #modules: readonly SourceModule[];
  readonly #texts: WrittenText[] = [];
  readonly #names = new Set<string>();
  #isOpen = false;
  readonly #seen = new Set<Node>();
  readonly #waiting: NodePath[];
  /** What is only given to a function that cannot be seen: it is hidden where it stands, and nowhere else. */
  readonly #given = new Set<Node>();

  constructor(value: NodePath, modules: readonly SourceModule[]) {
    this.#waiting = [value];
    this.#modules = modules;
  }

  follow(): SecretSources {
    for (let path = this.#waiting.pop(); path; path = this.#waiting.pop()) {
      if (this.#seen.has(path.node)) continue;
      this.#seen.add(path.node);
      this.#visit(path);
    }
    return { texts: this.#texts, names: this.#names, isOpen: this.#isOpen };
  }

  #give(paths: readonly NodePath[]): void {
    for (const path of paths) if (!this.#seen.has(path.node)) this.#given.add(path.node);
    this.#waiting.push(...paths);
  }

  #visit(path: NodePath): void {
    const { node, file } = path;
    if (node.type === "StringLiteral" || node.type === "TemplateLiteral") {
      const text = node.type === "StringLiteral" ? node.value : (node.quasis[0]?.value.cooked ?? null);
      const whole = node.type === "StringLiteral" || node.quasis.length === 1;
      this.#texts.push({
        file: file.path,
        ...path.range,
        value: whole && !this.#given.has(node) ? text : null,
      });
      // What a template is made of is a part of the secret.
      if (path.is("TemplateLiteral"))
        for (const each of path.get("expressions"))
          if (each.is("Identifier") || isMember(each) || isCall(each)) this.#waiting.push(each);
          else this.#give(textsIn(each));
      return;
    }
    if (path.is("Function") || path.is("Class")) return;
    if (path.is("BinaryExpression") && path.node.operator !== "+") return;
    if (path.is("ThisExpression")) this.#isOpen = true;
    if (environmentVariable(path)) return;
    if (path.is("Identifier")) {
      const binding = path.binding;
      const values = binding ? valuesOf(binding, this.#modules) : [];
      this.#waiting.push(...values);
      if (binding ? values.length === 0 : path.node.name !== "undefined") this.#isOpen = true;
    }
    if (path.is("Identifier") || isMember(path)) {
      const target = resolveReference(path);
      if (target) this.#waiting.push(target);
      else if (isMember(path)) this.#visitMember(path);
      return;
    }
    if (isCall(path)) return this.#visitCall(path);
    if (path.is("NewExpression")) this.#give(path.get("arguments").flatMap(valueOrTexts));
    for (const key of CHILD_KEYS[node.type] ?? []) {
      if (key === "key" || (key === "test" && path.is("ConditionalExpression"))) continue;
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      for (const each of Array.isArray(child) ? child : [child])
        if (each) this.#waiting.push(file.tree.pathOf(each));
    }
  }

  #visitMember(path: NodePath<MemberExpression> | NodePath<OptionalMemberExpression>): void {
    const object = unwrapped(path.get("object"));
    const fields = fieldOf(path, path.file);
    const elsewhere = fields ? [] : this.#modules.flatMap((module) => fieldOf(path, module) ?? []);
    this.#waiting.push(...(fields ?? elsewhere).flatMap(valueOrResults), ...putInto(object));
    if (fields) return;
    const name = staticName(path);
    if (name === null) return void this.#waiting.push(object);
    this.#names.add(name);
    this.#waiting.push(...(this.#partsNamed(object, name) ?? [object]));
  }

  /** The property alone, where every object that a name may stand for is written out and has it. */
  #partsNamed(object: NodePath, name: string): NodePath[] | null {
    const binding = object.binding;
    const values = binding ? valuesOf(binding, this.#modules) : [];
    const parts = values.flatMap(
      (value) => (value.is("ObjectExpression") ? propertyValue(value, name) : null) ?? [],
    );
    return parts.length > 0 && parts.length === values.length ? parts : null;
  }

  #visitCall(path: NodePath<CallExpression> | NodePath<OptionalCallExpression>): void {
    const callee = unwrapped(path.get("callee"));
    const name = simpleName(callee);
    const fn = callee.is("Function") ? callee : calledFunction(path);
    // `"x".trim()` is made of "x".
    if (isMember(callee)) {
      const object = unwrapped(callee.get("object"));
      this.#waiting.push(
        object,
        ...(fieldOf(callee, path.file) ?? []).flatMap(valueOrResults),
        ...putInto(object),
      );
    }
    if (name !== null && (CONVERSIONS.has(name) || STATE_MAKERS.test(name)))
      this.#waiting.push(...path.get("arguments").flatMap(valueOrResults));
    else if (!fn) {
      this.#isOpen = true;
      const binding = callee.binding;
      this.#give([
        ...path.get("arguments").flatMap(valueOrTexts),
        ...(binding ? valuesOf(binding, this.#modules).flatMap(textsIn) : []),
      ]);
      this.#waiting.push(...storedFor(path, this.#modules));
    }
    if (fn) this.#waiting.push(...returnedValues(fn));
  }
}

/** What a name is given where it is declared, by default, and later. */
export function valuesOf(binding: Binding, modules: readonly SourceModule[]): NodePath[] {
  const values: NodePath[] = binding.kind === "param" ? argumentsFor(binding, modules) : [];
  const add = (path: NodePath | null): void => {
    if (path) values.push(path);
  };
  if (binding.path.is("VariableDeclarator")) {
    const init = binding.path.get("init");
    // Of an object that is written out, the one property counts; of anything else, any part may be the value.
    const isKnown =
      binding.path.get("id").is("ObjectPattern") && init && unwrapped(init).is("ObjectExpression");
    if (!isKnown) add(init);
  }
  const loop = binding.path.parentPath?.parentPath;
  if (loop?.is("ForXStatement")) add(loop.get("right"));
  const { parentPath } = binding.path.file.tree.pathOf(binding.identifier);
  if (parentPath?.is("AssignmentPattern")) add(parentPath.get("right"));
  for (const change of binding.constantViolations)
    if (change.is("AssignmentExpression")) add(change.get("right"));
  return values;
}

/** `useState(() => "x")` keeps what the function returns. */
const valueOrResults = (value: NodePath): NodePath[] =>
  value.is("Function") ? returnedValues(value) : [value];

/** A function that is handed over is called somewhere: what is written in it may be the value. */
const valueOrTexts = (value: NodePath): NodePath[] => (value.is("Function") ? textsIn(value) : [value]);

function textsIn(value: NodePath): NodePath[] {
  const found: NodePath[] = [];
  value.walk((path) => {
    if (path.is("StringLiteral") || path.is("TemplateLiteral")) found.push(path);
  });
  return found;
}

/**
 * The values that a file gives to a field, an export or a member of a namespace of the name that a member access reads; null where
 * it gives none. Which object has it is not asked: hiding too much does no harm.
 */
function fieldOf(path: NodePath, module: SourceModule): NodePath[] | null {
  const { node } = path;
  if ((node.type !== "MemberExpression" && node.type !== "OptionalMemberExpression") || node.computed)
    return null;
  const name = lastName(node.property);
  const values = name === null ? undefined : fieldsIn(module).get(name);
  return values?.map(({ value }) => module.tree.pathOf(value)) ?? null;
}

interface Field {
  readonly name: string | null;
  readonly value: Node;
}

/** All of them by their names: each member on the way to a secret asks each file. */
const fieldsIn = once(({ tree }: SourceModule): ReadonlyMap<string | null, Field[]> => {
  const ofKey = (key: Node, value: Node | null | undefined): Field[] =>
    value ? [{ name: lastName(key), value }] : [];
  const fields: Field[] = [
    ...[...tree.of("ClassProperty"), ...tree.of("ClassPrivateProperty")].flatMap(({ key, value }) =>
      ofKey(key, value),
    ),
    ...[...tree.of("ClassMethod"), ...tree.of("ClassPrivateMethod"), ...tree.of("ObjectMethod")].flatMap(
      (method) => ofKey(method.key, method),
    ),
    ...tree
      .of("ObjectProperty")
      .flatMap((property) =>
        tree.parentOf(property)?.type === "ObjectExpression" ? ofKey(property.key, property.value) : [],
      ),
    ...tree
      .of("TSParameterProperty")
      .flatMap(({ parameter }) => (parameter.type === "Identifier" ? ofKey(parameter, parameter) : [])),
    ...tree
      .of("AssignmentExpression")
      .flatMap(({ left, right }) => (left.type === "MemberExpression" ? ofKey(left.property, right) : [])),
    ...tree.of("VariableDeclarator").flatMap((declarator) => {
      const { id, init } = declarator;
      const isMember = tree.pathOf(declarator).findParent((each) => each.is("TSModuleBlock")) !== null;
      return isMember && id.type === "Identifier" ? ofKey(id, init) : [];
    }),
  ];
  return groupBy(fields, ({ name }) => name);
});
