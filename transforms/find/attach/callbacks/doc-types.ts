import { isTypeScript } from "../../../../src/code/file-names.ts";
import { once } from "../../../../src/code/once.ts";
import { readUnits } from "../../../../src/code/read-units.ts";
import type { NodePath, SourceModule } from "../../../../src/code/tree/index.ts";
import { type DocCast, docCastOf, docSatisfiedOf } from "../../../../src/code/values/doc-cast.ts";
import { docAbove } from "../../sdk/project-types.ts";

/** The type that the doc comment above a variable or a function of JavaScript gives it, read as TypeScript; null where there is none. */
export const docTypeOf = (declaration: NodePath): NodePath | null =>
  typeIn(docAbove(declaration), declaration.file);

/** The same of what a comment casts: `/** @type {Leave} *\/ (() => true)`. */
export const docCastType = (value: NodePath): NodePath | null => typeOfCast(docCastOf(value), value);

/** The same of what a comment says that an expression fits: `/** @satisfies {Plugin} *\/ ({ leave: () => true })`. */
export const docSatisfiedType = (value: NodePath): NodePath | null =>
  typeOfCast(docSatisfiedOf(value), value);

function typeOfCast(cast: DocCast | null, value: NodePath): NodePath | null {
  // `any` says nothing of a callback.
  return cast?.isWhole && !cast.isKeyword
    ? typeIn(value.file.text.slice(cast.start, cast.end), value.file)
    : null;
}

/** What a class of JavaScript says that it implements. */
export const docImplements = (owner: NodePath): NodePath[] =>
  isTypeScript(owner.file)
    ? []
    : implementedIn(docAbove(owner)).flatMap((text) => aliasesOf(owner.file).get(text) ?? []);

function typeIn(comment: string, file: SourceModule): NodePath | null {
  if (comment === "" || isTypeScript(file)) return null;
  const text = typeText(comment);
  return text === null ? null : (aliasesOf(file).get(text) ?? null);
}

/** Each type that comments of a file say, with those that they name in one scope. */
const aliasesOf = once((file: SourceModule): ReadonlyMap<string, NodePath> => {
  const docs = file.comments.filter(({ value }) => value.startsWith("*")).map(({ value }) => value);
  const declared = docs.flatMap((doc) => {
    const own = namedIn(doc);
    return own && parses(own.type) ? [`type ${own.name} = ${own.type};`] : [];
  });
  const imported = docs.flatMap(importedIn).filter((each) => isCode(each));
  const said = [...docs.map(typeText), ...docs.flatMap(implementedIn)];
  const texts = [...new Set(said)].filter((each) => each !== null && parses(each));
  const own = texts.map((text, index) => `type $${index} = ${text};`);
  // Comments import what the file around them would.
  const modules = { module: (_: string, specifier: string) => file.imported(specifier) };
  const [module] = readUnits("types.ts", [...imported, ...declared, ...own].join("\n"), modules).modules;
  const aliases = module?.tree.of("TSTypeAliasDeclaration") ?? [];
  return new Map(
    texts.flatMap((text, index): [string, NodePath][] => {
      const node = aliases.find(({ id }) => id.name === `$${index}`);
      return node && module && text !== null ? [[text, module.tree.pathOf(node)]] : [];
    }),
  );
});

const typeText = (doc: string): string | null => {
  const type = braced(doc, "type") ?? braced(doc, "satisfies");
  return type ? asTypeScript(type.text) : signature(doc);
};

/** `function(Event): void` is how only comments write a function. */
const asTypeScript = (type: string): string =>
  type.replace(/^function\s*\(([^()]*)\)(?:\s*:.*)?$/, (_, list: string) => {
    const types = list.split(",").filter((each) => each.trim() !== "");
    return `(${types.map((each, index) => `_${index}: ${each.trim()}`).join(", ")}) => unknown`;
  });

/** `@callback Leave` with its parameters, `@typedef {() => void} Leave`, `@typedef {object} Handlers` with its properties. */
function namedIn(doc: string): { name: string; type: string } | null {
  const callback = /@callback\s+([\w$]+)/.exec(doc)?.[1];
  if (callback !== undefined) return { name: callback, type: signature(doc) ?? "() => unknown" };
  const type = braced(doc, "typedef");
  const name = type && /^\s*([\w$]+)/.exec(doc.slice(type.end))?.[1];
  if (!type || !name) return null;
  const members = /^[Oo]bject$/.test(type.text) ? namedTypes(doc, "prop(?:erty)?") : [];
  return { name, type: members.length > 0 ? `{ ${members.join("; ")} }` : asTypeScript(type.text) };
}

/** `@implements {Guard}`, once for each. */
const implementedIn = (doc: string): string[] =>
  [...doc.matchAll(/@implements\s*\{/g)].flatMap(
    (each) => insideBraces(doc, each.index + each[0].length)?.text ?? [],
  );

/** Every type that tags of a comment say in braces. */
export const typesIn = (doc: string): string[] =>
  [...doc.matchAll(/@\w+\s*\{/g)].flatMap((each) => {
    const said = insideBraces(doc, each.index + each[0].length);
    return said ? [asTypeScript(said.text.replace(/^(?:\.\.\.|[?!])|=$/g, ""))] : [];
  });

/** `@import { Guard } from "./guard.js"`. */
export const importedIn = (doc: string): string[] =>
  [...doc.matchAll(/@import\s+([^@]*?from\s*(["'])[^"']+\2)/g)].map(
    ([, said = ""]) => `import type ${said.replace(/\n[ \t]*\*/g, "\n")};`,
  );

const parses = (text: string): boolean => isCode(`type T = ${text};`);

/** Whether a text parses as TypeScript. */
export const isCode = (text: string): boolean => readUnits("type.ts", text).failures.length === 0;

interface Braced {
  readonly text: string;
  readonly end: number;
}

/** What stands in the braces behind a tag. */
function braced(doc: string, tag: string): Braced | null {
  const from = new RegExp(String.raw`@${tag}\s*\{`).exec(doc);
  return from && insideBraces(doc, from.index + from[0].length);
}

function insideBraces(doc: string, start: number): Braced | null {
  let depth = 1;
  for (let at = start; at < doc.length; at += 1) {
    if (doc[at] === "{") depth += 1;
    if (doc[at] === "}") depth -= 1;
    if (depth > 0) continue;
    return {
      text: doc
        .slice(start, at)
        .replace(/\n[ \t]*\*/g, "\n")
        .trim(),
      end: at + 1,
    };
  }
  return null;
}

/** The function that `@param` and `@returns` describe. */
function signature(doc: string): string | null {
  const parameters = namedTypes(doc, "param");
  const result = braced(doc, "returns?");
  return parameters.length > 0 || result
    ? `(${parameters.join(", ")}) => ${result ? asTypeScript(result.text) : "unknown"}`
    : null;
}

/** What tags say of names: `[reason]` may be left out, as may what has a type that ends with `=`. */
const namedTypes = (doc: string, tag: string): string[] =>
  [...doc.matchAll(new RegExp(String.raw`@${tag}\s*\{`, "g"))].flatMap((each) => {
    const type = insideBraces(doc, each.index + each[0].length);
    const [, bracket, name] = /^\s*(\[?)([\w$]+)(?![\w$.])/.exec(doc.slice(type?.end)) ?? [];
    if (type === null || name === undefined) return [];
    const isOptional = bracket === "[" || type.text.endsWith("=");
    return [`${name}${isOptional ? "?" : ""}: ${asTypeScript(type.text.replace(/=$/, ""))}`];
  });
