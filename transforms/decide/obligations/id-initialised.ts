import {
  type Binding,
  isMember,
  type NodePath,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { originOf, originOfExport } from "../../../src/code/values/origin.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { mayRunBefore } from "../../../src/code/values/runs-before.ts";
import { namespaceModule } from "../../find/attach/ids/id-key.ts";
import type { ClientModuleFacts } from "../../model.ts";
import { leadsBack } from "./not-called-before.ts";
import { type Obligation, unless } from "./obligation.ts";

/**
 * The id has its value when a call reads it. A `var` has none above its line, and v2 went on with `undefined` there, as it may have
 * done with a member of an enum that compilers put in its place: such an id is read where the call is. In a cycle of imports that is
 * before its module has run. A `const`, `let` or class stops the program there, before and after, unless a `catch` around the call
 * goes on.
 */
export const idInitialised: Obligation = {
  id: "id-initialised",
  answer: ({ group, facts: { clientModule } }) =>
    unless(
      group.members.find(({ attach, unit }) => {
        const variables = variablesOf(attach.clientId?.path, isCaught(attach.call));
        if (variables.length === 0) return false;
        const own = variables.filter(({ file }) => file === unit.module);
        if (own.some(({ index }) => mayRunBefore(attach.call, index))) return true;
        return clientModule !== null && (leadsBack(unit, clientModule) || isInCycle(variables, clientModule));
      })?.attach.call,
    ),
};

interface Variable {
  file: NodePath["file"];
  /** Where the statement that declares it stands in its module. */
  index: number;
}

function isInCycle(variables: readonly Variable[], facts: ClientModuleFacts): boolean {
  return variables.some(({ file }) => leadsBack({ module: file }, facts));
}

/** Whether a `catch` hides that an option could not be read. */
function isCaught(call: NodePath): boolean {
  const caught = (path: NodePath) =>
    path.parentPath?.is("TryStatement") && path.key === "block" && path.parentPath.node.handler;
  return call.findParent((path) => Boolean(caught(path))) !== null;
}

/**
 * The variables, declared with `var` or as an enum, that an expression reads, and what those read.
 *
 * @param all those too whose dead zone stops the program
 */
function variablesOf(id: NodePath | undefined, all: boolean, depth = 0): Variable[] {
  if (!id || depth > 10) return [];
  const found: Variable[] = [];
  const read = (declared: Binding) => {
    if (declared.scope.path.type !== "Program") return;
    const key = topStatement(declared.path)?.key;
    if ((declared.kind === "var" || all) && typeof key === "number")
      found.push({ file: declared.path.file, index: key });
    const init = declared.path.is("VariableDeclarator") ? declared.path.get("init") : null;
    if (init) found.push(...variablesOf(init, all, depth + 1));
  };
  const visit = (path: NodePath) => {
    const module = isMember(path) ? namespaceModule(unwrapped(path.get("object"))) : null;
    const name = module && staticName(path);
    const exported = module && name ? originOfExport(module, name) : null;
    if (exported) read(exported.binding);
    const elsewhere = all && !exported ? resolveReference(path) : null;
    if (elsewhere?.is("TSEnumDeclaration") && elsewhere.file !== path.file)
      found.push({ file: elsewhere.file, index: Number(topStatement(elsewhere)?.key) });
    if (!path.is("Identifier") || !path.isReferencedIdentifier()) return;
    const binding = path.binding;
    // Scopes do not hold every enum.
    const enumeration = path.file.enums.get(path.node.name);
    if (enumeration && (!binding || binding.path.is("TSEnumDeclaration"))) {
      const key = topStatement(path.file.tree.pathOf(enumeration))?.key;
      if (typeof key === "number") found.push({ file: path.file, index: key });
      return;
    }
    const declared = originOf(path)?.binding;
    if (declared) read(declared);
  };
  visit(id);
  id.walk(visit);
  return found;
}

function topStatement(path: NodePath): NodePath | null {
  const isTop = (each: NodePath) => each.parentPath?.is("Program") === true;
  return isTop(path) ? path : path.findParent(isTop);
}
