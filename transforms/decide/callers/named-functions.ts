import type { AssignmentExpression, Function as FunctionNode } from "@babel/types";
import type { Attribute } from "../../../src/code/blocks/markup-tokens.ts";
import { readMarkupCode } from "../../../src/code/blocks/read-markup-code.ts";
import { isTestFile } from "../../../src/code/file-names.ts";
import { camelCased, hyphened } from "../../../src/code/hyphens.ts";
import {
  argumentsOf,
  declaredName,
  initOf,
  isCall,
  isMember,
  keyName,
  loadedBy,
  type NodePath,
  type SourceModule,
  type SyntaxTree,
  staticName,
  unwrapped,
  valueOfMember,
} from "../../../src/code/tree/index.ts";
import { namespaceAround } from "../../../src/code/values/namespaces.ts";
import { modulesOf } from "../../find/analyze-file.ts";
import { possibleFunctions } from "../../find/attach/callbacks/possible-functions.ts";
import type { DecideFacts } from "../../model.ts";
import { MAX_DEPTH } from "./parameters.ts";
import { sourceOf } from "./value-source.ts";

/** How far imports are followed, each way: a store behind a barrel, a component that passes a prop on. */
const STEPS = 2;
const MOST_MODULES = 200;

/**
 * What a callback may be that cannot be followed to where it comes from: a prop that the markup of another component gives, a member of
 * a store or of a context, what is provided by name, the method that a subclass has instead, a global. It is whatever bears its name in
 * the files around: it tells what the callback may expect, never that it expects no more.
 */
export function valuesOfName(value: NodePath, facts: DecideFacts): NodePath[] {
  const sought = nameOf(value, 0);
  if (sought === null) return [];
  const { name, isGlobal } = sought;
  const inAll = (modules: readonly SourceModule[]) =>
    modules
      .filter(({ path, text }) => !isTestFile(path) && mentions(text, name))
      .flatMap((module) => [...inCode(module, name), ...inMarkup(module, name)]);
  if (isGlobal) return inAll(mentioning(name, facts));
  const around = modulesAround(value.file, facts);
  const found = inAll(around);
  if (found.length > 0) return found;
  // What imports the file may give it what it has from another one, and a store maps its actions.
  const further = inAll([...new Set(around.slice(0, MOST_MODULES).flatMap(importedBy))]);
  return further.length === 0 && value.file.text.includes("mapActions") ? actionsNamed(name, facts) : further;
}

/** The functions that a store has by the name of an action: `logout` for `dispatch("auth/logout")`. */
export function actionsNamed(action: string, facts: DecideFacts): NodePath<FunctionNode>[] {
  const name = action.slice(action.lastIndexOf("/") + 1);
  return mentioning(name, facts)
    .filter(({ path, text }) => !isTestFile(path) && /\b(?:actions|mutations)\b/.test(text))
    .flatMap((module) => inCode(module, name))
    .flatMap((each) => possibleFunctions(each));
}

/** What others set a member of an object to, whatever object has it: `api.leave = () => {}`. */
export function setElsewhere(value: NodePath, facts: DecideFacts): NodePath[] {
  const path = unwrapped(value);
  const name = isMember(path) ? staticName(path) : null;
  if (name === null || HOLDS_STATE.test(name) || sourceOf(path) === "foreign") return [];
  return mentioning(name, facts)
    .filter(({ path: file }) => !isTestFile(file))
    .flatMap(({ tree }) => setIn(tree, name))
    .filter((each) => !isOfModule(each.get("left")))
    .map((each) => each.get("right"));
}

/** What a ref or a signal holds by, which bear no name of their own. */
const HOLDS_STATE = /^(?:current|value)$/;

/** `this.leave = ...` is the class's own, `exports.leave = ...` the module's. */
function isOfModule(target: NodePath): boolean {
  const object = isMember(target) ? unwrapped(target.get("object")) : target;
  return object.is("ThisExpression") || /^(?:module\.)?exports$/.test(object.text);
}

function setIn(tree: SyntaxTree, name: string): NodePath<AssignmentExpression>[] {
  return tree
    .of("AssignmentExpression")
    .map((node) => tree.pathOf(node))
    .filter((each) => staticName(each.get("left")) === name);
}

interface Sought {
  name: string;
  /** Whether it may be set by any file of the project. */
  isGlobal: boolean;
}

/** The name by which a value is given elsewhere; null where a package of others gives it, or it has none. */
function nameOf(value: NodePath, depth: number): Sought | null {
  const path = unwrapped(value);
  if (depth > MAX_DEPTH) return null;
  if (isCall(path)) return givenName(path);
  const source = sourceOf(path, depth);
  if (isMember(path)) {
    const name = staticName(path);
    return name === null || source === "foreign" ? null : { name, isGlobal: source === "global" };
  }
  if (!path.is("Identifier") || source === "foreign") return null;
  const { binding } = path;
  if (!binding) return { name: path.node.name, isGlobal: true };
  const declared = path.file.tree.pathOf(binding.identifier);
  const init = declared.parentPath === binding.path ? initOf(binding) : null;
  if (init) return nameOf(init, depth + 1);
  const property = declared.parentPath;
  const holder = property?.is("AssignmentPattern") ? property.parentPath : property;
  const name = holder?.is("ObjectProperty") ? keyName(holder) : binding.identifier.name;
  return name === null ? null : { name, isGlobal: false };
}

/** `inject("leave")`, `getContext("leave")`, `useContext(Leave)`. */
function givenName(call: NodePath): Sought | null {
  const name = keyOf(argumentsOf(call)[0]);
  return name === null ? null : { name, isGlobal: false };
}

const keyOf = (key: NodePath | undefined): string | null =>
  key?.is("StringLiteral") ? key.node.value : key?.is("Identifier") ? key.node.name : null;

function mentions(text: string, name: string): boolean {
  // Markup writes `:on-leave` and `@leave` for the prop `onLeave`.
  const event = name.replace(/^on(?=[A-Z])/, "").replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return [name, hyphened(name), event, hyphened(event)].some((each) => text.includes(each));
}

const mentioning = (name: string, facts: DecideFacts): readonly SourceModule[] =>
  (facts.mentions?.(name) ?? []).flatMap(modulesOf);

function modulesAround(module: SourceModule, facts: DecideFacts): SourceModule[] {
  const found = new Map([[module.unit, module]]);
  const follow = (next: (from: SourceModule) => readonly SourceModule[]): void => {
    let open: readonly SourceModule[] = [module];
    for (let step = 0; step < STEPS && found.size < MOST_MODULES; step += 1) {
      open = open.flatMap(next).filter(({ unit }) => !found.has(unit));
      for (const each of open) found.set(each.unit, each);
    }
  };
  follow(({ path }) => facts.importersOf(path));
  follow(importedBy);
  return [...found.values()];
}

const importedBy = (module: SourceModule): SourceModule[] =>
  module.program.get("body").flatMap((statement) => {
    const specifier = loadedBy(statement);
    return (specifier === null ? null : module.imported(specifier)) ?? [];
  });

const MEMBERS = [
  "ObjectProperty",
  "ObjectMethod",
  "ClassMethod",
  "ClassProperty",
  "ClassAccessorProperty",
] as const;

function inCode({ tree }: SourceModule, name: string): NodePath[] {
  const at = (type: Parameters<typeof tree.of>[0]): NodePath[] =>
    tree.of(type).map((node): NodePath => tree.pathOf(node));
  const members = MEMBERS.flatMap(at).filter((member) => declaredName(member) === name);
  return [
    ...members.flatMap((member): NodePath[] => {
      if (member.is("ObjectProperty"))
        return member.parentPath?.is("ObjectExpression") ? [member.get("value")] : [];
      if (member.is("Function")) return [member];
      const value = valueOfMember(member);
      return value ? [value] : [];
    }),
    ...setIn(tree, name).map((each) => each.get("right")),
    ...at("FunctionDeclaration").filter((each) => isOfNamespace(each, name)),
    ...[...at("StringLiteral"), ...at("Identifier")].flatMap((each) => behind(each, name)),
    ...at("JSXAttribute").flatMap((each) => valueOfProp(each, name)),
  ];
}

/** `namespace Session { export function leave() {} }`. */
const isOfNamespace = (fn: NodePath, name: string): boolean =>
  fn.is("FunctionDeclaration") && fn.node.id?.name === name && namespaceAround(fn) !== null;

/** `provide("leave", () => {})`. */
function behind(key: NodePath, name: string): NodePath[] {
  if (key.listKey !== "arguments" || key.key !== 0 || keyOf(key) !== name) return [];
  const call = key.parentPath;
  return call && isCall(call) ? argumentsOf(call).slice(1, 2) : [];
}

/** `onLeave={() => {}}`, `<Leave.Provider value={() => {}}>`. */
function valueOfProp(attribute: NodePath, name: string): NodePath[] {
  if (!attribute.is("JSXAttribute")) return [];
  const { parentPath: element } = attribute;
  const context = element?.is("JSXOpeningElement") ? element.get("name").text.replace(/\.Provider$/, "") : "";
  const given = attribute.node.name.name;
  if (given !== name && (given !== "value" || context !== name)) return [];
  const value = attribute.get("value");
  return value?.is("JSXExpressionContainer") ? [value.get("expression")] : [];
}

/** What markup gives by the name: `:leave="leave"`, `@leave="..."` for `onLeave`, `{leave}`, `leave={() => {}}`. */
function inMarkup(module: SourceModule, name: string): NodePath[] {
  const { page } = module.unit;
  if (page === null || page.language === "html") return [];
  const pieces = readMarkupCode(page, (_, { token, start, end }) => {
    if (token.kind !== "tag") return false;
    const attribute = token.attributes.find((each) => each.start <= start && end <= each.end);
    return attribute !== undefined && propOf(attribute) === name;
  });
  return pieces.flatMap((piece) => {
    const [statement] = piece.module?.program.get("body") ?? [];
    const code = statement?.is("ExpressionStatement") ? statement.get("expression") : null;
    const [value] = code?.is("ArrayExpression") ? code.get("elements") : [code];
    if (!value?.is("Identifier")) return value ? [value] : [];
    const given = value.node.name;
    const binding = module.program.scope.getBinding(given);
    const init = binding && initOf(binding);
    const fn = binding?.path.is("FunctionDeclaration") ? binding.path : init;
    // A component has what its options list by the name.
    return fn ? [fn] : given === name ? [] : inCode(module, given);
  });
}

/** The prop that an attribute gives. */
function propOf({ name, text }: Attribute): string {
  const written = (name === "" ? text : name).replace(/^(?:v-bind:|[:.]|bind:)/, "");
  return camelCased(written).replace(
    /^(?:@|v-on:|on:)(\w)/,
    (_, letter: string) => `on${letter.toUpperCase()}`,
  );
}
