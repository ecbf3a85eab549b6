import { commentsBehind } from "../../../../src/code/edits/object-edits.ts";
import { type NodePath, rangeOf, unwrapped } from "../../../../src/code/tree/index.ts";
import type { ClientGroup } from "../../../model.ts";
import type { AttachCall } from "../attach-facts.ts";
import type { OptionEntry } from "../options.ts";

/** What a compiler or a linter is told of the value of an option: above its line, and behind it. */
export interface IdDirectives {
  readonly above: readonly string[];
  readonly behind: string;
  /** Whether it may be meant for something else, too, that stands on that line. */
  readonly isShared: boolean;
}

const NONE: IdDirectives = { above: [], behind: "", isShared: false };

const ABOVE =
  /^(?:\/\/|\/\*)[\s*/]*(?:@ts-(?:ignore|expect-error)\b|(?:eslint|oxlint|tslint:)-?disable-next-line\b|(?:biome|deno-lint)-ignore\b|\$Flow(?:FixMe|ExpectedError|Issue))/;

const BEHIND = /\b(?:eslint-|oxlint-|tslint:)disable-line\b/;

/** Rules about the names and the order of options: `client_id` is gone, and what they say of it with it. */
const OF_KEYS = /camelcase|naming|sort|quote-props|\bid-\w+/i;

/**
 * Those that stand where a client is created with its id, by the first call that spells it alike and has some; a client that is made for
 * many ids is created without any.
 */
export function carriedDirectives({ creation, id, members }: ClientGroup): IdDirectives {
  const all = members
    .filter(({ attach }) => creation !== "keyed" && attach.clientId?.text === id.text)
    .map(({ attach }) => directivesOf(attach))
    .filter(({ isShared }) => !isShared);
  return all.find(({ above, behind }) => above.length > 0 || behind !== "") ?? NONE;
}

/** Those of a call that do not follow its id to where that is written now. */
export function lostDirectives(attach: AttachCall, { creation, id, home }: ClientGroup): string[] {
  const isCreated = home.in === "unit" || (home.in === "module" && !home.exists);
  const isWritten = isCreated && attach.clientId?.text === id.text;
  const { above, behind, isShared } = directivesOf(attach);
  if (creation !== "keyed" && !(isWritten && isShared)) return [];
  return [...above, behind].filter((each) => each !== "");
}

/**
 * The comments that let the id pass where a call gives it. They belong to the value, and go where that goes; a constant that is spelled
 * out somewhere else needs none.
 */
function directivesOf({ clientId: id, options }: AttachCall): IdDirectives {
  const entry = options?.entries.find(({ name, value }) => name === "client_id" && value === id?.path);
  if (!id || !entry || (id.reach === "constant" && !isLiteral(id.path))) return NONE;
  return { above: above(entry), behind: behind(entry), isShared: sharesLine(entry) };
}

const isLiteral = (path: NodePath): boolean => /Literal$/.test(unwrapped(path).type);

function above({ property, object }: OptionEntry): string[] {
  const { text, comments } = property.file;
  const { start } = property.range;
  const before = object.node.properties.map(rangeOf).findLast(({ end }) => end <= start);
  return comments
    .filter((each) => each.start >= (before?.end ?? object.range.start) && each.end <= start)
    .filter((each) => text.slice(each.end, start).includes("\n"))
    .map((each) => text.slice(each.start, each.end))
    .filter((each) => ABOVE.test(each) && !isOfKey(each));
}

function behind({ property, object }: OptionEntry): string {
  const comment = commentsBehind(object, property.node);
  return BEHIND.test(comment) && !isOfKey(comment) ? comment : "";
}

/** Whether all the rules that a linter is to pass over are about keys. */
function isOfKey(comment: string): boolean {
  const [, named = ""] =
    /(?:-(?:next-)?line|-ignore)\s+([^:*]*)/.exec(comment.split(/\s--\s/)[0] ?? "") ?? [];
  const rules = named.split(/[\s,]+/).filter((each) => each !== "");
  return !comment.includes("@ts-") && rules.length > 0 && rules.every((each) => OF_KEYS.test(each));
}

/** Whether another option begins on the line of one. */
function sharesLine({ property, object }: OptionEntry): boolean {
  const { lines } = property.file;
  const { line } = lines.at(property.range.start);
  return object.node.properties.some(
    (each) => each !== property.node && lines.at(rangeOf(each).start).line === line,
  );
}
