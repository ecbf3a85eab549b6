import type { Node } from "@babel/types";
import { isTestFile } from "../../../src/code/file-names.ts";
import { groupBy } from "../../../src/code/group-by.ts";
import {
  argumentsOf,
  isCall,
  type NodePath,
  outermostWrapper,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import type { DraftFact } from "../../find/attach/attach-facts.ts";
import { factsOfObject, factsOfValue, idsOfObject } from "../../find/attach/dashboard-facts.ts";
import { classifyClientId } from "../../find/attach/ids/client-id.ts";
import { ruleOfMember } from "../../find/attach/removed-notes.ts";
import type { DecideFacts, GivenValues } from "../../model.ts";
import { givenAt, parameterReads, usesOf } from "./parameters.ts";

const MEMBER = /^(redirect_urls|limit_config)\./;

/**
 * What callers give the dashboard through a parameter of a call's function: addresses, limits, ids, or all of the options, each value
 * as a fact of its own in place of the parameter or its default. Source: contract, 11.12, "An id or URL is constant", and "all of them,
 * and held calls, feed the recipe".
 *
 * @returns null where no caller is seen to give anything
 */
export function givenValues(attach: AttachCall, facts: DecideFacts): GivenValues | null {
  const own = attach.facts.map((fact) => (MEMBER.test(fact.option) ? valuesOf(fact, facts) : [fact]));
  const objects = attach.options ? [] : openObjects(attach).flatMap((object) => given(object, facts));
  const id = attach.clientId?.reach === "local" ? given(attach.clientId.path, facts) : [];
  const ids = unique([...id, ...objects.flatMap(idsOfObject)]);
  const isNone = own.every((list, index) => list.length === 1 && list[0] === attach.facts[index]);
  return isNone && objects.length === 0 && ids.length === 0
    ? null
    : { facts: [...own.flat(), ...objects.flatMap((object) => factsOfObject(object).map(ofCaller))], ids };
}

function unique(ids: readonly NodePath[]): GivenValues["ids"] {
  const found = new Map<string, GivenValues["ids"][number]>();
  for (const path of ids) {
    const id = classifyClientId(path);
    const key = id.reach === "local" ? id.source : id.key;
    found.set(`${key} ${placeOfCaller(path)}`, { id, object: callAround(path) });
  }
  return [...found.values()];
}

/** The call, or the element of a component, that gives a value: what it gives goes together. */
const callAround = (given: NodePath): Node | null =>
  given.findParent((each) => isCall(each) || each.is("NewExpression") || each.is("JSXOpeningElement"))
    ?.node ?? null;

/** What is passed as the options, or spread into them, and cannot be seen. */
function openObjects(attach: AttachCall): NodePath[] {
  const [argument] = argumentsOf(attach.call);
  const spread = attach.seenObjects.flatMap((object) =>
    object.is("ObjectExpression")
      ? object.get("properties").flatMap((each) => (each.is("SpreadElement") ? each.get("argument") : []))
      : [],
  );
  return [...(argument ? [argument] : []), ...spread];
}

function valuesOf(fact: DraftFact, facts: DecideFacts): DraftFact[] {
  const places = given(fact.at, facts);
  if (places.length === 0 && isHandedOut(fact, facts)) return [fact, { ...fact, value: null }];
  if (places.length === 0) return composed(fact, facts);
  const [, whole = ""] = MEMBER.exec(fact.option) ?? [];
  // Where the option itself is given, so is its member.
  const isWhole = fact.value === null && fact.text.startsWith(`${fact.at.text}.`);
  const found = places.flatMap((at) =>
    isWhole
      ? factsOfObject(at, whole).filter(({ option }) => option === fact.option)
      : factsOfValue(fact.option, at),
  );
  const told = distinct(found.map((each) => ofCaller({ ...fact, ...each })));
  const isDefault = fact.value !== null && told.every(({ value, when }) => value === fact.value && !when);
  return told.length === 0 || isDefault ? [fact] : told;
}

/** Whether a value is only what holds where a caller gives none, and the function goes where its callers cannot be seen. */
function isHandedOut({ at, value }: DraftFact, facts: DecideFacts): boolean {
  const path = unwrapped(at);
  if (value === null) return false;
  const reads = parameterReads(path);
  // Of a pattern in a pattern nobody is asked what callers give.
  if (reads.length === 0) return path.binding?.kind === "param";
  return reads.some(
    ({ fn, without }) =>
      without !== null &&
      (outermostWrapper(fn).listKey === "arguments" || usesOf(fn, facts).some((use) => !isCalled(use))),
  );
}

/** What each caller gives once. */
const distinct = (facts: readonly DraftFact[]): DraftFact[] => [
  ...new Map(
    facts.map((each) => [
      JSON.stringify([each.when, each.value, each.value ?? each.text, placeOfCaller(each.at)]),
      each,
    ]),
  ).values(),
];

/** The address of a text that callers give a part of: `${base}/logout`. */
function composed(fact: DraftFact, facts: DecideFacts): DraftFact[] {
  const parts = fact.value === null ? textParts(unwrapped(fact.at)) : [];
  const values = parts.map((part) => (typeof part === "string" ? part : (fold(part)?.value ?? null)));
  const open = parts[values.indexOf(null)];
  if (!open || typeof open === "string" || values.indexOf(null) !== values.lastIndexOf(null)) return [fact];
  const found = given(open, facts).map((at): DraftFact => {
    const own = fold(at)?.value ?? null;
    const value = own === null ? null : values.map((each) => each ?? own).join("");
    return ofCaller({ ...fact, at, value, text: fact.text.replace(open.text, () => at.text) });
  });
  return found.length > 0 ? distinct(found) : [fact];
}

/** The parts that a template or a sum is put together of. */
function textParts(text: NodePath): (string | NodePath)[] {
  if (text.is("BinaryExpression", { operator: "+" }))
    return [text.get("left"), text.get("right")].flatMap((side) => {
      const parts = textParts(unwrapped(side));
      return parts.length > 0 ? parts : [side];
    });
  if (!text.is("TemplateLiteral")) return [];
  const expressions = text.get("expressions");
  return text.node.quasis.flatMap(({ value }, index) => [
    value.cooked ?? value.raw,
    ...(expressions[index] ? [expressions[index]] : []),
  ]);
}

/** What callers give for a value that is a parameter, and what holds where one of them gives nothing; none for any other value. */
const given = (value: NodePath, facts: DecideFacts): NodePath[] => givenBy(value, facts, new Set()) ?? [];

/** Functions that hand a value to each other are asked once: null for a value of which nothing is left to be asked. */
function givenBy(value: NodePath, facts: DecideFacts, asked: Set<string>): NodePath[] | null {
  const path = unwrapped(value);
  // `limit ?? 3`.
  const isEither = path.is("LogicalExpression") && path.node.operator !== "&&";
  const [read, otherwise] = isEither ? [path.get("left"), path.get("right")] : [path, null];
  const reads = parameterReads(unwrapped(read));
  const open = reads.filter(({ fn, place, members }) => {
    const key = [fn.file.path, fn.node.start, place, ...members].join();
    return asked.size !== asked.add(key).size;
  });
  if (reads.length > 0 && open.length === 0) return null;
  return open.flatMap(({ fn, place, members, without }) => {
    const uses = usesOf(fn, facts).filter(({ file }) => !isTestFile(file.path));
    const all = uses.map((use) => givenAt(use, place, members));
    const values = all.flat().flatMap((each) => {
      const further = givenBy(each, facts, asked);
      return further?.length === 0 ? [each] : (further ?? []);
    });
    const isLeftOut = all.some((each, index) => each.length === 0 && isCalled(uses[index]));
    const preset = without ?? otherwise;
    return values.length > 0 && isLeftOut && preset ? [preset, ...values] : values;
  });
}

const placeOfCaller = (given: NodePath): string => `${given.file.path}:${callAround(given)?.start}`;

const ofCaller = (fact: DraftFact): DraftFact => ({ ...fact, object: callAround(fact.at) });

const isCalled = (use: NodePath | undefined): boolean =>
  use !== undefined && outermostWrapper(use).key === "callee";

/** What the note of an option says instead where callers give its value. */
export function notesOfGivenValues(attach: AttachCall, values: GivenValues | null): RuleNote[] {
  const others = (values?.facts ?? []).filter(
    (fact) => MEMBER.test(fact.option) && fact.when === undefined && !attach.facts.includes(fact),
  );
  return [...groupBy(others, ({ option }) => option)].map(([option, own]) => {
    const places = own.map(({ value, text, at }) => ({
      value: value ?? text,
      path: at.file.path,
      line: at.line,
    }));
    const [only, ...more] = places;
    return note(ruleOfMember(option), {
      option,
      value: only && more.every(({ value }) => value === only.value) ? only.value : null,
      given: places,
    });
  });
}
