import type { Function as FunctionNode, Node } from "@babel/types";
import { isTestFile } from "../../../src/code/file-names.ts";
import {
  argumentsOf,
  bindingOfFunction,
  calleeOf,
  declaredName,
  initOf,
  isCall,
  isMember,
  type NodePath,
  nameOfKey,
  outermostWrapper,
  returnedValues,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { modulesOf } from "../../find/analyze-file.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { argumentOf, callbackTraits, possibleTraits } from "../../find/attach/callbacks/callbacks.ts";
import { canBeFalse } from "../../find/attach/callbacks/can-be-false.ts";
import { branchesOf, takesSomething } from "../../find/attach/callbacks/declared-callback.ts";
import { passesOnArgument } from "../../find/attach/callbacks/passes-on-argument.ts";
import { possibleFunctions } from "../../find/attach/callbacks/possible-functions.ts";
import type { DecideFacts } from "../../model.ts";
import { callbackValues } from "./callback-values.ts";
import { MAX_DEPTH, parameterReads } from "./parameters.ts";

/**
 * What a logout callback expects that is not seen where it stands: what any of the values expects that it may be; where no function is
 * among them, what any function of the project expects that takes what v2 passed.
 */
export function notesOfGivenCallbacks(attach: AttachCall, facts: DecideFacts): RuleNote[] {
  const found = attach.steps
    .filter((step) => step.do === "rename" && step.to === "on_logout")
    .flatMap(({ entry: { value } }) => notesOf(value, facts));
  const isNew = ({ rule }: RuleNote, index: number) =>
    ![...attach.notes, ...found.slice(0, index)].some((each) => each.rule === rule);
  return found.filter(isNew);
}

function notesOf(value: NodePath, facts: DecideFacts): RuleNote[] {
  const isSeen = callbackTraits(value) !== null;
  if (isSeen && !mayBeReplaced(value)) return mayAnswerFalse([value], facts) ? [note("on-logout-false")] : [];
  const { found: values, open } = callbackValues(value, facts);
  const traits = values.map(({ path, mayBeBound }) => ({ ...possibleTraits(path), mayBeBound }));
  const found: RuleNote[] = [];
  if (values.some(({ path }, index) => traits[index]?.takesArgument || takesAnything(path)))
    found.push(note("on-logout-argument", { reads: "argument" }));
  // Those that only bear the name may be bound where they are given.
  else if (traits.some(({ readsThis, mayBeBound }) => readsThis && !mayBeBound))
    found.push(note("on-logout-argument", { reads: "this" }));
  const paths = values.map(({ path }) => path);
  if (traits.some(({ canReturnFalse }) => canReturnFalse) || mayAnswerFalse([value, ...paths], facts))
    found.push(note("on-logout-false"));
  if (isSeen || [value, ...paths].some((each) => possibleFunctions(each).length > 0)) return found;
  const [taker] = isOfOthers(value) ? [] : challengeTakers(facts);
  if (taker)
    found.push(note("on-logout-argument", { reads: "perhaps", path: taker.file.path, line: taker.line }));
  else if (found.length === 0 && !open.every(isOfOthers))
    found.push(note("on-logout-argument", { reads: "unseen" }));
  return found;
}

/** Whether a callback answers with what is not seen there: what another function does, `() => out()`, or what callers give, `() => stays`. */
const mayAnswerFalse = (callbacks: readonly NodePath[], facts: DecideFacts): boolean =>
  callbacks
    .flatMap((each) => possibleFunctions(each))
    .flatMap(returnedValues)
    .flatMap((each) => partsOfAnswer(each, 0))
    .some((answer) => {
      const callee = isCall(answer) ? calleeOf(answer) : null;
      if (!callee)
        return callbackValues(answer, facts).found.some(
          ({ path, mayBeBound }) => !mayBeBound && canBeFalse(path),
        );
      if (callbackTraits(callee) !== null && !mayBeReplaced(callee)) return false;
      return callbackValues(callee, facts).found.some(({ path }) => possibleTraits(path).canReturnFalse);
    });

/** The calls that an answer may be the result of, and the parameters that it may be: `out()` for `await out()` and `out?.() ?? true`. */
function partsOfAnswer(answer: NodePath, depth: number): NodePath[] {
  const path = unwrapped(answer);
  if (depth > MAX_DEPTH) return [];
  if (isCall(path) || parameterReads(path).length > 0) return [path];
  const init = path.binding && initOf(path.binding);
  const inner = init
    ? [init]
    : (branchesOf(path) ?? (path.is("AwaitExpression") ? [path.get("argument")] : []));
  return inner.flatMap((each) => partsOfAnswer(each, depth + 1));
}

const takesAnything = (value: NodePath): boolean =>
  callbackTraits(value) === null && (passesOnArgument(value) || takesSomething(value));

/** Whether a package of others gives a value, and is given nothing of the project for it: `const { signOut } = useAuth()`. */
function isOfOthers(value: NodePath): boolean {
  const { root, isGiven } = rootOf(value, 0);
  const declaration = root.is("Identifier") ? root.binding?.path.parentPath : null;
  return (
    !isGiven &&
    declaration?.is("ImportDeclaration") === true &&
    root.file.imported(declaration.node.source.value) === null
  );
}

function rootOf(value: NodePath, depth: number): { root: NodePath; isGiven: boolean } {
  const path = unwrapped(value);
  const callee = isCall(path) ? calleeOf(path) : null;
  const init = path.is("Identifier") && path.binding ? initOf(path.binding) : null;
  const inner = isMember(path) ? path.get("object") : (callee ?? init);
  if (!inner || depth > MAX_DEPTH) return { root: path, isGiven: false };
  const { root, isGiven } = rootOf(inner, depth + 1);
  return { root, isGiven: isGiven || (callee !== null && argumentsOf(path).length > 0) };
}

/** The functions of the project that read the `challenge` of what they are given. Source: `rupt@2.24.1` for what v2 passed. */
const challengeTakers = (facts: DecideFacts): NodePath[] =>
  (facts.mentions?.("challenge") ?? [])
    .flatMap(modulesOf)
    .filter(({ path }) => !isTestFile(path))
    .flatMap(({ tree }) =>
      FUNCTIONS.flatMap((type) => tree.of(type).map((node): NodePath => tree.pathOf(node))),
    )
    .filter((fn) => fn.is("Function") && takesChallenge(fn) && !isComponent(fn) && !isOptionOfCall(fn));

const FUNCTIONS = [
  "ArrowFunctionExpression",
  "ClassMethod",
  "FunctionDeclaration",
  "FunctionExpression",
  "ObjectMethod",
] as const;

function takesChallenge(fn: NodePath<FunctionNode>): boolean {
  const parameter = argumentOf(fn);
  const given = parameter?.is("AssignmentPattern") ? parameter.get("left") : parameter;
  if (given?.is("ObjectPattern")) return given.node.properties.some(isChallenge);
  return (
    given?.is("Identifier") === true &&
    valueReferences(given.binding).some(({ parentPath: parent, key }) => {
      if (isMember(parent)) return key === "object" && staticName(parent) === "challenge";
      const pattern = parent?.is("VariableDeclarator") && key === "init" ? parent.node.id : null;
      return pattern?.type === "ObjectPattern" && pattern.properties.some(isChallenge);
    })
  );
}

const isChallenge = (property: Node): boolean =>
  property.type === "ObjectProperty" && nameOfKey(property.key) === "challenge";

/** `function ChallengeCard({ challenge }) {}`. */
const isComponent = (fn: NodePath): boolean => /^[A-Z]/.test(bindingOfFunction(fn)?.identifier.name ?? "");

/** What stands in the options of a call is a callback of that call, and of no other. */
function isOptionOfCall(fn: NodePath): boolean {
  const property = fn.is("ObjectMethod") ? fn : outermostWrapper(fn).parentPath;
  const object = property?.parentPath;
  return (
    property !== null &&
    property !== undefined &&
    /^on_/.test(declaredName(property) ?? "") &&
    object?.is("ObjectExpression") === true &&
    object.listKey === "arguments"
  );
}

/** Whether another class may have a method of its own instead: `this.leave`. */
function mayBeReplaced(value: NodePath): boolean {
  const path = unwrapped(value);
  return path.is("MemberExpression") && path.get("object").is("ThisExpression");
}
