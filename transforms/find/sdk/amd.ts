import type { Node } from "@babel/types";
import type { Binding, NodePath } from "../../../src/code/tree/index.ts";
import { literalText } from "../../../src/code/tree/index.ts";

/** A module that AMD hands to a function: `define(["rupt"], function (Rupt) { ... })`. */
export interface AmdModule {
  specifier: string;
  specifierPath: NodePath;
  parameter: NodePath;
}

const LOADER = /^(?:define|require|requirejs)$/;

/** The modules that a call of an AMD loader lists, with the parameters that receive them. */
export function amdModules(call: NodePath): AmdModule[] {
  if (!isLoader(call) || !call.is("CallExpression")) return [];
  const given = call.get("arguments");
  const list = given.find((argument) => argument.is("ArrayExpression"));
  const factory = given.find((argument) => argument.is("Function"));
  if (!list?.is("ArrayExpression") || !factory?.is("Function")) return [];
  const parameters = factory.get("params") as NodePath[];
  return (list.get("elements") as NodePath[]).flatMap((specifierPath, index): AmdModule[] => {
    const specifier = specifierPath.node ? literalText(specifierPath) : null;
    const parameter = parameters[index];
    return specifier === null || parameter === undefined ? [] : [{ specifier, specifierPath, parameter }];
  });
}

/**
 * Whether a name is a `require` that is not the file's own: that which AMD hands to a module, `define(function (require) { ... })`,
 * or that of `createRequire`.
 */
export function isOtherRequire({ path, constant }: Binding): boolean {
  if (path.is("VariableDeclarator")) return constant && isCreateRequire(path.node.init);
  const factory = path.findParent((parent) => parent.is("Function")) ?? path;
  const call = factory.parentPath;
  return path.listKey === "params" && call !== null && isLoader(call) && factory.listKey === "arguments";
}

/** `createRequire(import.meta.url)`, `module.createRequire(...)`. */
export function isCreateRequire(node: Node | null | undefined): boolean {
  if (node?.type !== "CallExpression") return false;
  const { callee } = node;
  const name = callee.type === "MemberExpression" ? callee.property : callee;
  return name.type === "Identifier" && name.name === "createRequire";
}

function isLoader(call: NodePath): boolean {
  if (!call.is("CallExpression")) return false;
  const { callee } = call.node;
  return callee.type === "Identifier" && LOADER.test(callee.name);
}
