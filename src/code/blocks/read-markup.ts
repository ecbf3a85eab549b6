import { parseFragment } from "../parse.ts";
import { type ModuleResolver, NO_RESOLVER, type SourceModule, sourceModule } from "../tree/index.ts";
import { codeText, type MarkupCode, markupCode } from "./markup-code.ts";
import { namesAround } from "./markup-scopes.ts";
import type { Page } from "./page.ts";
import type { ScriptBlock, ScriptUnit } from "./script-blocks.ts";

/** A piece of code in markup, parsed. */
export interface MarkupModule extends MarkupCode {
  /** The code, with offsets of the file; null where it does not parse. */
  module: SourceModule | null;
  /** Names that the markup around it declares: there they are not those of the script. */
  hidden: ReadonlySet<string>;
}

/**
 * Parses the code in the markup of a page or component file.
 *
 * A value is parsed as the one element of a list, `[user.name]`: it may be spread there, and what becomes of it is not seen, as in the
 * markup. A handler is parsed as statements.
 *
 * @param isWanted whether a piece is worth parsing, by its text
 * @param modules answers for what the code imports
 * @returns the pieces in the order of the file
 */
export function readMarkupCode(
  page: Page,
  isWanted: (code: string) => boolean,
  modules: ModuleResolver = NO_RESOLVER,
): MarkupModule[] {
  return markupCode(page)
    .filter(({ start, end }) => isWanted(page.source.slice(start, end)))
    .map((code) => ({
      ...code,
      module: moduleOf(page, code, modules),
      hidden: namesAround(code.token, page),
    }));
}

function moduleOf(page: Page, code: MarkupCode, modules: ModuleResolver): SourceModule | null {
  const { start, end } = code;
  const written = codeText(page.source, code);
  const source = code.token.kind === "tag" ? decodeEntities(written) : written;
  const asValue = () => parseFragment(`[${source}]`, start - 1);
  const ast = (code.as === "handler" ? parseFragment(source, start) : null) ?? asValue();
  if (ast === null) return null;
  const blocks: ScriptBlock[] = [{ start, end, lang: "ts", role: "markup" }];
  const unit: ScriptUnit = { kind: "module", blocks, masked: "", perInstance: true, page };
  return sourceModule({ path: page.path, text: page.text, unit }, { ast, dialect: "ts" }, modules);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * Code as it stands in an attribute, with its entities as characters. What follows each run of entities is padded, so that
 * offsets stay: `a&amp;&amp;b` keeps its length.
 */
function decodeEntities(code: string): string {
  if (!code.includes("&")) return code;
  return code.replace(/(?:&(?:#x?[\da-f]+|[a-z]+);)+/gi, (run) =>
    run
      .replace(/&(#x?[\da-f]+|[a-z]+);/gi, (entity, name: string) => charOf(name) ?? entity)
      .padEnd(run.length),
  );
}

function charOf(name: string): string | undefined {
  const number = /^#(x?)([\da-f]+)$/i.exec(name);
  if (number === null) return NAMED[name.toLowerCase()];
  const code = Number.parseInt(number[2] ?? "", number[1] === "" ? 10 : 16);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}
