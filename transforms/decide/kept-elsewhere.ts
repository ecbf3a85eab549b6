import { once } from "../../src/code/once.ts";
import {
  bindingOfFunction,
  declaredName,
  type NodePath,
  type SourceModule,
} from "../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import type { Line } from "../../src/rules/words.ts";
import { V2_RESPONSE_FIELDS } from "../../src/sdk/v2.ts";
import { modulesOf } from "../find/analyze-file.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { readsBeyond } from "../find/attach/response/beyond.ts";
import type { Leak } from "../find/attach/response/response-use.ts";
import type { DecideFacts, SourceFile } from "../model.ts";

/** Names that carry the response from file to file: no more are followed. */
const MOST_LEAKS = 200;

/** Fields whose names are hardly those of any other answer. */
const OWN_FIELDS = [...V2_RESPONSE_FIELDS].filter((name) => name.includes("_"));

/** Fields of v2 that other files read of what carries the response. Source: contract, 11.12, "Readers through state". */
export function keptElsewhere({ call, response }: AttachCall, facts: DecideFacts): RuleNote[] {
  if (!response.beyond) return [];
  const callers = readsInTemplates([call.file], response.beyond.members, facts);
  const seen = new Map<string, Leak>();
  const add = (leaks: readonly Leak[]) => {
    for (const leak of leaks)
      if (seen.size < MOST_LEAKS) seen.set(keyOf(leak), seen.get(keyOf(leak)) ?? leak);
  };
  add(response.beyond.leaks);
  const handed = new Set(response.beyond.handed);
  const known = new Set([call.file.path]);
  // What is found on the way is looked at in turn.
  for (const { path: from, names, inside, isClass } of seen.values()) {
    const uses = facts.usesOf(from, names);
    // Who is given an instance may name the class only as a type.
    const modules = isClass ? facts.importersOf(from).map(({ program }) => program) : [];
    const starts = [...uses, ...modules].map((path) => ({ path, inside }));
    const { reads, ...found } = readsBeyond(starts, () => false);
    add(found.leaks);
    for (const name of found.handed) handed.add(name);
    const files = new Set(starts.map(({ path }) => path.file));
    for (const { path } of files) known.add(path);
    callers.push(
      ...reads.map(({ path }): Line => ({ path: path.file.path, line: path.line })),
      ...readsInTemplates([...files], found.members, facts),
    );
  }
  if (callers.length === 0 && handed.size > 0)
    for (const field of OWN_FIELDS)
      for (const file of facts.mentions?.(field) ?? [])
        if (!known.has(file.path))
          callers.push(
            ...[...handed].flatMap((name) => readsInText(file, name, [field])),
            ...readsByKey(file, handed),
          );
  const places = new Map(callers.map((each) => [`${each.path}:${each.line}`, each]));
  return places.size === 0 ? [] : [note("response-field", { callers: [...places.values()] })];
}

/** Reads of what a call gives, or calls back with, that names a key of the response, and of what the markup is told of by that name. */
function readsByKey(file: SourceFile, keys: ReadonlySet<string>): Line[] {
  const { path, text } = file;
  const heard = [...text.matchAll(/(?:@|v-on:|on:)([\w:-]+)=["'{]\s*([\w$]+)/g)].filter(([, key = ""]) =>
    keys.has(key),
  );
  const handlers = new Set(heard.map(([, , handler]) => handler));
  if (heard.length === 0 && ![...keys].some((key) => text.includes(`"${key}"`) || text.includes(`'${key}'`)))
    return [];
  const starts = modulesOf(file).flatMap(({ tree }) => [
    ...tree
      .of("StringLiteral")
      .filter(({ value }) => keys.has(value))
      .map((node): NodePath => tree.pathOf(node))
      .filter(({ listKey }) => listKey === "arguments"),
    ...[...tree.of("FunctionDeclaration"), ...tree.of("ObjectMethod"), ...tree.of("ArrowFunctionExpression")]
      .map((node): NodePath => tree.pathOf<typeof node>(node))
      .filter((fn) => handlers.has(nameOfFunction(fn)))
      .flatMap((fn) => (fn.is("Function") ? fn.get("params").slice(0, 1) : [])),
  ]);
  const { reads } = readsBeyond(
    starts.map((start) => ({ path: start, inside: [], isMade: true })),
    () => false,
  );
  return [
    ...reads.map(({ path: read }) => ({ path, line: read.line })),
    ...(heard.length > 0 ? readsInText(file, "$event") : []),
  ];
}

function nameOfFunction(fn: NodePath): string | undefined {
  const { parentPath: holder } = fn;
  const declared = bindingOfFunction(fn)?.identifier.name;
  return declared ?? declaredName(fn) ?? (holder && declaredName(holder)) ?? undefined;
}

const keyOf = ({ path, names, inside, isClass }: Leak): string =>
  JSON.stringify([path, names, inside, isClass]);

const readsInTemplates = (
  files: readonly SourceModule[],
  members: ReadonlySet<string>,
  facts: DecideFacts,
): Line[] =>
  files.flatMap((file) =>
    [...members].flatMap((member) =>
      templatesOf(file, member, facts).flatMap((template) => readsInText(template, member)),
    ),
  );

/** The templates that read the members of what a file declares: those of Angular's decorators, and pages of Alpine. */
function templatesOf(file: SourceModule, member: string, facts: DecideFacts): SourceFile[] {
  const { own, urls, isAlpine } = templatesNamedIn(file);
  const isPage = ({ path: at, text: page }: SourceFile) =>
    urls.length > 0
      ? urls.some((name) => at === `${file.path.replace(/[^/]*$/, "")}${name}`)
      : /\.html?$/.test(at) && /\bx-data\b/.test(page);
  if (urls.length === 0 && !isAlpine) return own;
  return [...own, ...(facts.mentions?.(member) ?? []).filter(isPage)];
}

/** The templates in the decorators of a file, and the pages that they name. Asked for every member that keeps a response. */
const templatesNamedIn = once(({ path, text, tree }: SourceModule) => {
  const decorators = tree.of("Decorator").map((node) => tree.pathOf(node));
  return {
    // What stands before a decorator keeps its lines, and says nothing.
    own: decorators.map(({ range }) => ({
      path,
      text: text.slice(0, range.start).replace(/[^\r\n]/g, " ") + text.slice(range.start, range.end),
    })),
    urls: decorators.flatMap((each) => /\btemplateUrl:\s*["'`]\.?\/?([^"'`]+)/.exec(each.text)?.[1] ?? []),
    isAlpine: /\bAlpine\b/.test(text),
  };
});

/** Where a text reads a field of v2 of a member: `session?.access`, `session().access`, `(session | async)?.access`. */
function readsInText({ path, text }: SourceFile, member: string, of = [...V2_RESPONSE_FIELDS]): Line[] {
  const fields = of.join("|");
  const name = member.replaceAll("$", "\\$");
  const read = new RegExp(
    `(?<![\\w$])\\$?${name}(?:\\(\\))?(?:\\s*\\|\\s*async\\s*\\))?[?!]?\\.(?:${fields})\\b`,
    "g",
  );
  return [...text.matchAll(read)].map(({ index }) => ({
    path,
    line: text.slice(0, index).split(/\r\n|\n|\r/).length,
  }));
}
