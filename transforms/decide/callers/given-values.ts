import { isTestFile } from "../../../src/code/file-names.ts";
import { groupBy } from "../../../src/code/group-by.ts";
import { type NodePath, outermostWrapper, unwrapped } from "../../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import type { DraftFact } from "../../find/attach/attach-facts.ts";
import { factsOfValue } from "../../find/attach/dashboard-facts.ts";
import { ruleOfMember } from "../../find/attach/removed-notes.ts";
import type { DecideFacts } from "../../model.ts";
import { givenAt, parameterRead, usesOf } from "./given-callbacks.ts";

/** How far a value is followed from the function that takes it to those that hand it on. */
const MAX_DEPTH = 4;
const MEMBER = /^(?:redirect_urls|limit_config)\./;

/**
 * The facts of a call where an address or a limit of it is a parameter that callers give a value: a fact for each value, in place of
 * the default. Source: contract, 11.12, "An id or URL is constant".
 *
 * @returns null where no caller is seen to give one
 */
export function givenFacts(attach: AttachCall, facts: DecideFacts): readonly DraftFact[] | null {
  const found = attach.facts.map((fact) => (MEMBER.test(fact.option) ? valuesOf(fact, facts) : [fact]));
  return found.some((own, index) => own[0] !== attach.facts[index]) ? found.flat() : null;
}

function valuesOf(fact: DraftFact, facts: DecideFacts): DraftFact[] {
  const places = resolved(fact.at, facts, 0);
  if (places.every((at) => at === fact.at)) return [fact];
  const given = places.flatMap((at) => factsOfValue(fact.option, at).map((each) => ({ ...fact, ...each })));
  const different = new Map(
    given.map((each) => [JSON.stringify([each.when, each.value, each.value ?? each.text]), each]),
  );
  const [only] = different.values();
  return different.size === 1 && only?.value === fact.value && fact.value !== null
    ? [fact]
    : [...different.values()];
}

/** What callers give for a value that is a parameter, and its default where one of them gives nothing; itself for any other. */
function resolved(value: NodePath, facts: DecideFacts, depth: number): NodePath[] {
  const [read] = (depth < MAX_DEPTH && parameterRead(unwrapped(value))) || [];
  if (!read) return [value];
  const uses = usesOf(read.fn, facts).filter(({ file }) => !isTestFile(file.path));
  const given = uses.map((use) => givenAt(use, read.place, read.member));
  const values = given.flat().flatMap((each) => resolved(each, facts, depth + 1));
  if (values.length === 0) return [value];
  const isLeftOut = given.some((each, index) => each.length === 0 && isCallOf(uses[index]));
  return isLeftOut && read.without ? [read.without, ...values] : values;
}

const isCallOf = (use: NodePath | undefined): boolean =>
  use !== undefined && outermostWrapper(use).key === "callee";

/** What the note of an option says instead where callers give its value. */
export function notesOfGivenValues(attach: AttachCall, given: readonly DraftFact[] | null): RuleNote[] {
  const others = (given ?? []).filter((fact) => fact.when === undefined && !attach.facts.includes(fact));
  return [...groupBy(others, ({ option }) => option)].map(([option, values]) => {
    const places = values.map(({ value, text, at }) => ({
      value: value ?? text,
      path: at.file.path,
      line: at.line,
    }));
    const [only, ...more] = places;
    return note(ruleOfMember(option), {
      option,
      value: only && more.length === 0 ? only.value : null,
      given: places,
    });
  });
}
