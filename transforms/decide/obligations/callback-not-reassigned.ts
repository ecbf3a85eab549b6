import { isBareSpecifier, originOf } from "../../../src/code/origin.ts";
import { resolveReference } from "../../../src/code/resolve-reference.ts";
import { type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { type Obligation, PROVED, refuted, unknown } from "./obligation.ts";

/**
 * A callback that is named is the same for ever: the constructor takes it once. What a package exports is taken to be; a
 * module of the project has to be seen.
 */
export const callbackNotReassigned: Obligation = {
  id: "callback-not-reassigned",
  answer: ({ group: { members } }) => {
    const value = members[0]?.attach.logout?.value;
    const name: NodePath | undefined = value && unwrapped(value);
    if (!name?.is("Identifier")) return PROVED;
    const binding = name.scope.getBinding(name.node.name);
    if (!binding?.constant || binding.scope.path.type !== "Program") return refuted(name);
    const declaration = binding.path.parentPath;
    if (!declaration?.is("ImportDeclaration")) return PROVED;
    const target = resolveReference(name);
    if (target?.is("Function") && target.parentPath?.is("ExportDefaultDeclaration")) return PROVED;
    const origin = originOf(name);
    if (!origin) return isBareSpecifier(declaration.node.source.value) ? PROVED : unknown(name);
    return origin.binding.constant ? PROVED : refuted(name);
  },
};
