import type { Class, ObjectExpression } from "@babel/types";
import { once } from "../../once.ts";
import {
  argumentsOf,
  calleeOf,
  initOf,
  isCall,
  keyName,
  type NodePath,
  returnedValues,
  type SourceModule,
  unwrapped,
} from "../../tree/index.ts";
import { functionAt } from "../function-at.ts";
import { originOf } from "../origin.ts";
import { sharedWith } from "./functions.ts";

/**
 * What `this` is in methods that an object or a class has from elsewhere: functions that it has by their names or as another one makes
 * them, those of what is spread into it, and those of what it inherits from.
 */
export const selvesElsewhere = once(
  (object: NodePath): readonly NodePath[] => [
    ...valuesOf(object).flatMap(selvesOf),
    ...(object.is("ObjectExpression") ? partsOf(object).flatMap(selvesOfPart) : []),
    ...(object.is("Class") ? selvesOfBase(object) : []),
  ],
  [],
);

function partsOf(object: NodePath<ObjectExpression>): NodePath[] {
  const prototype = object
    .get("properties")
    .flatMap((each) =>
      each.is("ObjectProperty") && keyName(each) === "__proto__" ? [each.get("value")] : [],
    )
    .map((each) => unwrapped(initOf(originOf(unwrapped(each))?.binding) ?? each));
  return [...sharedWith(object).slice(1), ...prototype];
}

/** Of the class that another one extends, or that a function makes for it, as that is asked itself. */
function selvesOfBase(subclass: NodePath<Class>): NodePath[] {
  const base = subclass.get("superClass");
  const path = base?.node ? unwrapped(base) : null;
  if (!path) return [];
  const maker = isCall(path) ? functionAt(calleeOf(path) ?? path) : null;
  return (maker ? returnedValues(maker) : [path]).flatMap((each) => {
    const value = unwrapped(each);
    const declared = value.is("Class")
      ? value
      : (initOf(originOf(value)?.binding) ?? originOf(value)?.binding.path);
    if (!declared?.is("Class")) return [];
    const methods = declared.get("body").get("body");
    const own = methods.flatMap((method) =>
      method.is("ClassMethod") && method.node.static ? selvesIn(method) : [],
    );
    return [...own, ...selvesElsewhere(declared)];
  });
}

function valuesOf(object: NodePath): NodePath[] {
  const members = object.is("Class")
    ? object.get("body").get("body")
    : object.is("ObjectExpression")
      ? object.get("properties")
      : [];
  return members.flatMap((each) => {
    const value = each.is("ObjectProperty") || each.is("ClassProperty") ? each.get("value") : null;
    return value?.node ? unwrapped(value) : [];
  });
}

/** `this` in the function that a value names, that a call gives, or that a call is given to make another one of. */
function selvesOf(value: NodePath): NodePath[] {
  if (value.is("Function")) return [];
  const maker = isCall(value) ? functionAt(calleeOf(value) ?? value) : null;
  const given = isCall(value) ? argumentsOf(value) : [];
  const functions = [...(maker ? returnedValues(maker) : []), ...given, value].map(functionAt);
  return functions.flatMap((each) => (each ? selvesIn(each) : []));
}

/** Of what is spread into an object: an object of the project, or all that a module exports. */
function selvesOfPart(part: NodePath): NodePath[] {
  const declaration = part.binding?.path;
  const load = declaration?.is("ImportNamespaceSpecifier") ? declaration.parentPath : null;
  const module = load?.is("ImportDeclaration") ? load.file.imported(load.node.source.value) : null;
  if (module) return selvesOfModule(module);
  return part.is("ObjectExpression") ? [...ownSelves(part), ...selvesElsewhere(part)] : [];
}

const selvesOfModule = ({ tree }: SourceModule): NodePath[] =>
  [...tree.of("FunctionDeclaration"), ...tree.of("FunctionExpression")].flatMap((node) =>
    selvesIn(tree.pathOf(node)),
  );

const ownSelves = (object: NodePath<ObjectExpression>): NodePath[] =>
  object
    .get("properties")
    .flatMap((each) => selvesIn(each.is("ObjectProperty") ? unwrapped(each.get("value")) : each));

/** `this` of a function itself: an arrow function has that of what is around it. */
function selvesIn(fn: NodePath): NodePath[] {
  const found: NodePath[] = [];
  if (!fn.is("Function") || fn.is("ArrowFunctionExpression")) return found;
  fn.walk((path) => {
    if (path.is("ThisExpression")) found.push(path);
    return path.is("ArrowFunctionExpression") || !(path.is("Function") || path.is("Class"));
  });
  return found;
}
