import type { SourceModule } from "../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import type { Line } from "../../src/rules/words.ts";
import { V2_RESPONSE_FIELDS } from "../../src/sdk/v2.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { readsBeyond } from "../find/attach/response/beyond.ts";
import type { DecideFacts, SourceFile } from "../model.ts";

/** Fields of v2 that other files read of what carries the response. Source: contract, 11.12, "Readers through state". */
export function keptElsewhere({ call, response }: AttachCall, facts: DecideFacts): RuleNote[] {
  if (!response.beyond) return [];
  const { leaks, members } = response.beyond;
  const uses = leaks.flatMap(({ binding, inside }) =>
    facts.callsOf(binding.path.file.path, binding).map((path) => ({ path, inside })),
  );
  const { reads } = readsBeyond(uses, () => false);
  const callers = [
    ...reads.map(({ path }): Line => ({ path: path.file.path, line: path.line })),
    ...[...members].flatMap((member) =>
      templatesOf(call.file, member, facts).flatMap((template) => readsInText(template, member)),
    ),
  ];
  return callers.length === 0 ? [] : [note("response-field", { callers })];
}

/** The templates that read the members of what a file declares: those of Angular's decorators, and pages of Alpine. */
function templatesOf({ path, text, tree }: SourceModule, member: string, facts: DecideFacts): SourceFile[] {
  const decorators = tree.of("Decorator").map((node) => tree.pathOf(node));
  // What stands before a decorator keeps its lines, and says nothing.
  const own = decorators.map(({ range }) => ({
    path,
    text: text.slice(0, range.start).replace(/[^\r\n]/g, " ") + text.slice(range.start, range.end),
  }));
  const names = decorators.flatMap(
    (each) => /\btemplateUrl:\s*["'`]\.?\/?([^"'`]+)/.exec(each.text)?.[1] ?? [],
  );
  const isPage = ({ path: at, text: page }: SourceFile) =>
    names.length > 0
      ? names.some((name) => at === `${path.replace(/[^/]*$/, "")}${name}`)
      : /\.html?$/.test(at) && /\bx-data\b/.test(page);
  if (names.length === 0 && !/\bAlpine\b/.test(text)) return own;
  return [...own, ...(facts.mentions?.(member) ?? []).filter(isPage)];
}

/** Where a text reads a field of v2 of a member: `session?.access`, `session().access`, `(session | async)?.access`. */
function readsInText({ path, text }: SourceFile, member: string): Line[] {
  const fields = [...V2_RESPONSE_FIELDS].join("|");
  const name = member.replaceAll("$", "\\$");
  const read = new RegExp(
    `(?<![\\w$])${name}(?:\\(\\))?(?:\\s*\\|\\s*async\\s*\\))?[?!]?\\.(?:${fields})\\b`,
    "g",
  );
  return [...text.matchAll(read)].map(({ index }) => ({
    path,
    line: text.slice(0, index).split(/\r\n|\n|\r/).length,
  }));
}
