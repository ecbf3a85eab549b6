import { isTypeChecked } from "../../../src/code/file-names.ts";
import { type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { isBareSpecifier, originOf } from "../../../src/code/values/origin.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { mayRunBefore } from "../../../src/code/values/runs-before.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { capturesLocal } from "../../find/attach/callbacks/captures.ts";
import { readsNarrowed } from "../../find/attach/callbacks/typed-places.ts";
import { leadsBack } from "../callers/called-before.ts";
import { isCaught, topStatement } from "./id.ts";
import { type Obligation, PROVED, refuted, unknown, unless } from "./obligation.ts";

/** Every call of the client carries the same logout callback: one binding, or the same text. */
export const sameCallback: Obligation = {
  id: "same-callback",
  answer: ({ group: { members } }) => {
    const [first] = members;
    const expected = first ? signature(first.attach) : null;
    const other = members.find(({ attach }) => expected === null || signature(attach) !== expected);
    return unless(other?.attach.call);
  },
};

function signature(attach: AttachCall): string | null {
  const logout = attach.logout;
  if (!logout) return null;
  const path: NodePath = unwrapped(logout.value);
  const { text } = logout.value;
  if (path.is("ObjectMethod")) return `method:${text}`;
  if (path.is("Function")) return `function:${text}`;
  if (!path.is("Identifier")) return null;
  const binding = path.binding;
  return binding === undefined ? null : `binding:${path.file.path}:${binding.identifier.start}`;
}

/** The callback stands in the file that creates the client, and does not use the SDK itself: it would be edited twice. */
export const callbackInFile: Obligation = {
  id: "callback-in-file",
  answer: ({ group: { members, home } }) => {
    const logout = members[0]?.attach.logout;
    if (!logout) return unless(null);
    const { value } = logout;
    if (home.in !== "unit" || value.file !== home.unit.module) return unless(value);
    return unless(home.unit.references.find((site) => site.path.isDescendant(value))?.path);
  },
};

/** No call's callback reads what only exists, or only has its type, where it stands: the same text may mean something else there. */
export const callbackCaptures: Obligation = {
  id: "callback-captures",
  answer: ({ group: { members }, facts }) => {
    const values = members.flatMap(({ attach }) => attach.logout?.value ?? []);
    const bound = values.find(
      (value) => capturesLocal(value) || (isTypeChecked(value.file, facts) && readsNarrowed(value)),
    );
    return unless(bound);
  },
};

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
    const binding = name.binding;
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

/**
 * No call runs before a callback that is declared with `var` has its value: v2 was given `undefined` there, and the constructor, which
 * waits for the callback, would not have run. Of a `const` that holds only where a `catch` goes on: elsewhere v2 stopped the program.
 */
export const callbackInitialised: Obligation = {
  id: "callback-initialised",
  answer: ({ group: { members }, facts: { clientModule } }) => {
    const value = members[0]?.attach.logout?.value;
    const name: NodePath | undefined = value && unwrapped(value);
    const binding = name?.is("Identifier") ? name.binding : undefined;
    const index = binding?.path.is("VariableDeclarator") ? topStatement(binding.path)?.key : null;
    if (typeof index !== "number") return PROVED;
    const early = members.find(
      ({ attach: { call }, unit }) =>
        (binding?.kind === "var" || isCaught(call)) &&
        (mayRunBefore(call, index) || (clientModule !== null && leadsBack(unit, clientModule))),
    );
    return unless(early?.attach.call);
  },
};

/** An imported callback's module does not lead back to the file: the constructor would read it before it is there. */
export const callbackNoCycle: Obligation = {
  id: "callback-no-cycle",
  answer: ({ group: { members }, facts: { clientModule } }) => {
    const value = members[0]?.attach.logout?.value;
    const name: NodePath | undefined = value && unwrapped(value);
    if (!name?.is("Identifier") || !clientModule) return PROVED;
    const declaration = name.binding?.path.parentPath;
    if (!declaration?.is("ImportDeclaration")) return PROVED;
    const { path } = name.file;
    const target = clientModule.resolve(path, declaration.node.source.value);
    return target !== null && clientModule.reaches(target, new Set([path])) ? refuted(name) : PROVED;
  },
};
