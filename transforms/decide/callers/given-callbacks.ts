import type { Function as FunctionNode, Node } from "@babel/types";
import { isTestFile } from "../../../src/code/file-names.ts";
import {
  bindingOfFunction,
  declaredName,
  isMember,
  type NodePath,
  nameOfKey,
  outermostWrapper,
  staticName,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { modulesOf } from "../../find/analyze-file.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { argumentOf, callbackTraits, possibleTraits } from "../../find/attach/callbacks/callbacks.ts";
import { takesSomething } from "../../find/attach/callbacks/declared-callback.ts";
import { passesOnArgument } from "../../find/attach/callbacks/passes-on-argument.ts";
import { possibleFunctions } from "../../find/attach/callbacks/possible-functions.ts";
import type { DecideFacts } from "../../model.ts";
import { answerOf } from "./callback-answers.ts";
import { callbackValues } from "./callback-values.ts";
import { mayBeReplaced } from "./replaced-members.ts";
import { sourceOf } from "./value-source.ts";

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
  if (isSeen && !mayBeReplaced(value, facts)) return notesOfAnswers([value], facts);
  const { found: values, open } = callbackValues(value, facts);
  const traits = values.map(({ path, mayBeBound }) => ({ ...possibleTraits(path), mayBeBound }));
  const found: RuleNote[] = [];
  if (values.some(({ path }, index) => traits[index]?.takesArgument || takesAnything(path)))
    found.push(note("on-logout-argument", { reads: "argument" }));
  // Those that only bear the name may be bound where they are given.
  else if (traits.some(({ readsThis, mayBeBound }) => readsThis && !mayBeBound))
    found.push(note("on-logout-argument", { reads: "this" }));
  const paths = values.map(({ path }) => path);
  if (traits.some(({ canReturnFalse }) => canReturnFalse))
    found.push(note("on-logout-false", { answer: "false" }));
  else found.push(...notesOfAnswers([value, ...paths], facts));
  if (isSeen || found.length > 0) return found;
  const isFunction = [value, ...paths].some((each) => possibleFunctions(each).length > 0);
  const [taker] = isFunction || sourceOf(value) === "foreign" ? [] : challengeTakers(facts);
  if (taker)
    return [note("on-logout-argument", { reads: "perhaps", path: taker.file.path, line: taker.line })];
  const isUnseen = open.some((each) => sourceOf(each) !== "foreign");
  return isUnseen ? [note("on-logout-argument", { reads: "unseen" })] : [];
}

function notesOfAnswers(callbacks: readonly NodePath[], facts: DecideFacts): RuleNote[] {
  const answer = answerOf(callbacks, facts);
  return answer === null ? [] : [note("on-logout-false", { answer })];
}

const takesAnything = (value: NodePath): boolean =>
  callbackTraits(value) === null && (passesOnArgument(value) || takesSomething(value));

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
