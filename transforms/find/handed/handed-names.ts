import { camelCased } from "../../../src/code/hyphens.ts";
import {
  argumentsOf,
  declaredName,
  declaredNames,
  functionGiving,
  isCall,
  isMember,
  keyName,
  literalText,
  memberName,
  type NodePath,
  outermostWrapper,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { Line } from "../../../src/rules/words.ts";
import type { SdkEntry, SdkValue } from "../sdk/references.ts";
import { type Given, namesGivenBySettings } from "./names-of-settings.ts";

/** The names under which the SDK goes into what other code gives back, each with the place where it does. */
export type HandedNames = ReadonlyMap<string, Line>;

/** What all files let go of: the SDK, or its `attach` alone. */
export interface Handed {
  readonly sdk: HandedNames;
  readonly attach: HandedNames;
  /** The same by the expressions, for values that lead there in plain sight. */
  readonly places: ReadonlyMap<unknown, Line>;
  /** Names that no file declares: settings of the bundler put the SDK, or its `attach`, in their place. */
  readonly free: ReadonlyMap<string, FreeName>;
}

/** A name that settings give. */
export interface FreeName {
  readonly from: Line;
  readonly is: Given["is"];
}

/** What is read of the findings of a file. */
interface Analyzed {
  readonly path: string;
  readonly page: { readonly source: string } | null;
  readonly units: readonly {
    readonly entries: readonly SdkEntry[];
    readonly unboundUses: {
      readonly uses: readonly { readonly kind: string; readonly path: NodePath | null }[];
    };
  }[];
  readonly textUses: readonly { readonly kind: string; readonly start: number }[];
}

/** The names around all places where the SDK is let go of; null where it never is. */
export function handedNames(files: readonly Analyzed[]): Handed | null {
  const sdk = new Map<string, Line>();
  const attach = new Map<string, Line>();
  const places = new Map<unknown, Line>();
  const free = new Map<string, FreeName>();
  const add = (to: Map<string, Line>, name: string, at: Line) =>
    name !== "" && to.set(name, to.get(name) ?? at);
  for (const { path: file, units, textUses, page } of files) {
    for (const { path, value } of units.flatMap(({ entries }) => entries.flatMap((each) => each.handedOut))) {
      const at = { path: file, line: path.line };
      places.set(path.node, at);
      for (const name of namesAround(path)) {
        add(sdk, plainName(name), at);
        // `{ attach: Rupt.attach }`: any other object may have a function of that name, but not of the one that frameworks make of it.
        if (isAttach(value)) add(attach, /^\$?attach$/.test(name) ? "$attach" : plainName(name), at);
      }
    }
    for (const setting of settingsOf(units))
      for (const { name, is } of namesGivenBySettings(setting))
        free.set(name, { is, from: { path: file, line: setting.line } });
    for (const { kind, start } of page ? textUses : []) {
      const text = page?.source ?? "";
      const name = kind === "escape" ? propertyBefore(text, start) : null;
      if (name) add(sdk, name, { path: file, line: text.slice(0, start).split("\n").length });
    }
  }
  return places.size + sdk.size + free.size === 0 ? null : { sdk, attach, places, free };
}

const settingsOf = (units: Analyzed["units"]): NodePath[] =>
  units.flatMap(({ unboundUses }) =>
    unboundUses.uses.flatMap(({ kind, path }) => (kind === "config" && path ? [path] : [])),
  );

/** The property of a component that is given what stands at a place of markup: `:sdk="Rupt"`, `sdk={Rupt}`. */
export function propertyBefore(text: string, start: number): string | null {
  const [, name] = /([\w-]+)=["'{]\s*$/.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? [];
  return name === undefined ? null : camelCased(name);
}

const LONGEST = 100;

const isAttach = (value: SdkValue): boolean =>
  value.is === "promise" ? isAttach(value.of) : value.is === "function" && value.name === "attach";

/** `$rupt`, `#rupt`, `rupt$`: what frameworks and habits add to a name is not part of it. */
export const plainName = (name: string): string => name.replace(/^[$_#]+|\$+$/g, "");

/** What a function is looked for by: what is given to it, it knows by a name of its own. */
export const asFunction = (name: string): string => `${name}()`;

/** Expressions that give what they are made of. */
const PASSES = /^(?:(?:Await|Conditional|Logical|Sequence)Expression|SpreadElement)$/;

/** What a value is known by to the code that it goes to: keys, tokens and names beside it and around it. */
function namesAround(start: NodePath): string[] {
  const path = outermostWrapper(start);
  const { parentPath: parent } = path;
  if (!parent) return [];
  if (PASSES.test(parent.type)) return namesAround(parent);
  if (parent.is("ObjectProperty") && parent.parentPath) {
    const beside = siblings(parent, parent.parentPath).flatMap((each) =>
      each.is("ObjectProperty", { shorthand: false }) ? wordsOf(each.get("value")) : [],
    );
    return [keyName(parent) ?? "", ...beside, ...namesAround(parent.parentPath)];
  }
  if (parent.is("ArrayExpression"))
    return [...siblings(path, parent).flatMap(wordsOf), ...namesAround(parent)];
  if (isCall(parent) || parent.is("NewExpression")) {
    const callee: NodePath = parent.get("callee");
    const keys = path.key === "callee" ? [] : siblings(path, parent).flatMap(wordsOf);
    // `store.set(Rupt)`: what keeps it without a key is the key.
    const owner = keys.length === 0 && isMember(callee) ? wordsOf(callee.get("object")) : [];
    return [...wordsOf(callee).map(asFunction), ...keys, ...owner, ...namesAround(parent)];
  }
  if (parent.is("VariableDeclarator")) return declaredNames(parent.get("id").node).map(({ name }) => name);
  if (parent.is("AssignmentExpression")) {
    const target = unwrapped(parent.get("left"));
    const isBox = isMember(target) && /^(?:current|value)$/.test(memberName(target) ?? "");
    return [...wordsOf(isBox ? target.get("object") : target), ...namesAround(parent)];
  }
  const attribute = parent.is("JSXExpressionContainer") ? parent.parentPath : null;
  if (attribute?.is("JSXAttribute")) {
    const tag = attribute.parentPath?.is("JSXOpeningElement") ? attribute.parentPath.get("name").text : "";
    return [attribute.get("name").text, ...tag.split(".")];
  }
  const fn = functionGiving(path);
  if (fn?.is("FunctionDeclaration")) return fn.node.id ? [fn.node.id.name] : [];
  if (fn) return [declaredName(fn) ?? "", ...(fn.is("Expression") ? namesAround(fn) : [])];
  return [declaredName(parent) ?? ""];
}

const siblings = (path: NodePath, parent: NodePath): NodePath[] => {
  const all: readonly (NodePath | null)[] = parent.is("ObjectExpression")
    ? parent.get("properties")
    : parent.is("ArrayExpression")
      ? parent.get("elements")
      : argumentsOf(parent);
  return all.flatMap((each) => (each && each !== path ? [each] : []));
};

/** The names that an expression is, or stands for: `KEY`, the text that it has, `keys.rupt`. */
export function wordsOf(start: NodePath): string[] {
  const path = unwrapped(start);
  const text = literalText(path);
  if (text !== null) return [text];
  const name = path.is("Identifier") ? path.node.name : memberName(path);
  if (name === null) return [];
  const { binding } = path;
  const imported = binding?.path.is("ImportSpecifier") ? [binding.path.get("imported").text] : [];
  const target = resolveReference(path);
  return [name, ...imported, ...((target && literalText(unwrapped(target))) ?? [])];
}
