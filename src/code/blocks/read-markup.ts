import { parseFragment } from "../parse.ts";
import { type ModuleResolver, type SourceModule, sourceModule } from "../tree/index.ts";
import { decodeEntities } from "./entities.ts";
import { codeText, type MarkupCode, markupCode } from "./markup-code.ts";
import { namesAround } from "./markup-scopes.ts";
import { markupLanguage, markupTokens } from "./script-blocks.ts";

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
 * @param modules answers for what the code imports
 * @param isWanted whether a piece is worth parsing, by its text
 * @returns the pieces in the order of the file; none for a file that is all code
 */
export function readMarkupCode(
  path: string,
  text: string,
  modules: ModuleResolver,
  isWanted: (code: string) => boolean,
): MarkupModule[] {
  const language = markupLanguage(path);
  if (language === null) return [];
  const tokens = markupTokens(path, text);
  return markupCode(text, language, tokens)
    .filter(({ start, end }) => isWanted(text.slice(start, end)))
    .map((code) => ({
      ...code,
      module: moduleOf(path, text, code, modules),
      hidden: namesAround(code.token, tokens, text, language),
    }));
}

function moduleOf(
  path: string,
  text: string,
  code: MarkupCode,
  modules: ModuleResolver,
): SourceModule | null {
  const { start, end } = code;
  const written = codeText(text, code);
  const source = code.token.kind === "tag" ? decodeEntities(written) : written;
  const asValue = () => parseFragment(`[${source}]`, start - 1);
  const ast = (code.as === "handler" ? parseFragment(source, start) : null) ?? asValue();
  if (ast === null) return null;
  const block = { start, end, lang: "ts", role: "markup" } as const;
  const unit = { kind: "module", blocks: [block], masked: "", perInstance: true } as const;
  return sourceModule({ path, text, unit: { ...unit, blocks: [block] } }, { ast, dialect: "ts" }, modules);
}
