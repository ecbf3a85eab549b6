import type { Class, Identifier, Node } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  isMember,
  type NodePath,
  staticName,
} from "../../../src/code/tree/index.ts";

/** Packages that export the global object. */
const WINDOW_MODULES = /^(?:global|global\/window|ssr-window|ember-window-mock|window-or-global)$/;

/** Whether a type is that of a window: `Window`, `Window & { Rupt: Sdk }`, `typeof globalThis`. */
export function namesWindow(type: Node | null | undefined): boolean {
  switch (type?.type) {
    case "TSTypeAnnotation":
    case "TSParenthesizedType":
      return namesWindow(type.typeAnnotation);
    case "TSIntersectionType":
    case "TSUnionType":
      return type.types.some(namesWindow);
    case "TSTypeReference":
      return type.typeName.type === "Identifier" && type.typeName.name === "Window";
    case "TSTypeQuery":
      return type.exprName.type === "Identifier" && /^(?:window|globalThis)$/.test(type.exprName.name);
    default:
      return false;
  }
}

/** `win: Window`, in a declaration or a parameter. */
export const isTypedWindow = ({ typeAnnotation }: Identifier): boolean => namesWindow(typeAnnotation);

/** A token that dependency injection knows the window by: `WINDOW`, `BrowserWindow`, AngularJS's `"$window"`. */
const WINDOW_TOKEN = /(?:^|[_.$])window$|[a-z]Window$/i;

/**
 * Whether a window is injected as a parameter: `$window` of AngularJS, by the name or by that in a list before the function;
 * `@Inject(WINDOW) private readonly view: unknown`.
 */
export function isInjectedWindow(parameter: NodePath): boolean {
  if (parameter.is("Identifier", { name: "$window" })) return true;
  const property = parameter.parentPath?.is("TSParameterProperty") ? parameter.parentPath : parameter;
  const [, token] = /^@Inject\(\s*["']?([\w.$]+)/.exec(property.text) ?? [];
  if (token !== undefined && WINDOW_TOKEN.test(token)) return true;
  const fn = parameter.parentPath;
  const list = fn?.parentPath;
  if (parameter.listKey !== "params" || !fn?.is("Function") || !list?.is("ArrayExpression")) return false;
  const named = list.get("elements")[Number(parameter.key)];
  return named?.is("StringLiteral", { value: "$window" }) === true;
}

/** `inject(WINDOW)` of Angular, `$injector.get("$window")` of AngularJS. */
export function asksForWindow(call: NodePath): boolean {
  const callee = calleeOf(call);
  const name = callee?.is("Identifier") ? callee.node.name : callee && staticName(callee);
  const [token] = argumentsOf(call);
  if (!token || !/^(?:inject|get)$/.test(name ?? "")) return false;
  return WINDOW_TOKEN.test(token.is("StringLiteral") ? token.node.value : token.text);
}

/** `import window from "ember-window-mock"`, `import { window } from "ssr-window"`. */
export function isImportedWindow({ path }: Binding): boolean {
  const source = path.parentPath?.is("ImportDeclaration") ? path.parentPath.node.source.value : "";
  return WINDOW_MODULES.test(source);
}

type Holds = (value: NodePath | null | undefined) => boolean;

/** What was found of the fields of a class; a field that is being asked about holds none, so that circles end. */
const FIELDS = new WeakMap<Node, Map<string, boolean>>();

/**
 * Whether a field of a class holds a window: it is typed as one, starts as one, or is set to one.
 *
 * @param holds whether a value is a window
 */
export function isWindowField(member: NodePath, name: string, holds: Holds): boolean {
  const owner = member.findParent((parent) => parent.is("Class"));
  if (!owner?.is("Class")) return false;
  const known = FIELDS.get(owner.node) ?? new Map<string, boolean>();
  const found = known.get(name);
  if (found !== undefined) return found;
  FIELDS.set(owner.node, known.set(name, false));
  const holdsOne = holdsWindow(owner, name, holds);
  known.set(name, holdsOne);
  return holdsOne;
}

function holdsWindow(owner: NodePath<Class>, name: string, holds: Holds): boolean {
  const declared = owner
    .get("body")
    .get("body")
    .some((each) => {
      if (each.is("ClassMethod", { kind: "constructor" }))
        return each.get("params").some((parameter) => {
          if (!parameter.is("TSParameterProperty")) return false;
          const given: NodePath = parameter.get("parameter");
          const id: NodePath = given.is("AssignmentPattern") ? given.get("left") : given;
          if (!id.is("Identifier") || id.node.name !== name) return false;
          return isTypedWindow(id.node) || isInjectedWindow(id);
        });
      if (!each.is("ClassProperty") || each.node.computed) return false;
      if (!each.get("key").is("Identifier", { name })) return false;
      const value = each.get("value");
      return namesWindow(each.node.typeAnnotation) || holds(value);
    });
  if (declared) return true;
  const { tree } = owner.file;
  return tree.of("AssignmentExpression").some((node) => {
    const set = tree.pathOf<typeof node>(node);
    const left = set.get("left");
    const isSet = isMember(left) && left.get("object").is("ThisExpression") && staticName(left) === name;
    return isSet && set.findParent((parent) => parent.is("Class")) === owner && holds(set.get("right"));
  });
}
