import type { MarkupToken } from "../../../src/code/blocks/markup-tokens.ts";
import type { Range } from "../../../src/code/blocks/ranges.ts";
import { readMarkupCode } from "../../../src/code/blocks/read-markup-code.ts";
import { scriptType } from "../../../src/code/blocks/script-type.ts";
import { isIn, rangeOf } from "../../../src/code/tree/index.ts";
import { note } from "../../../src/rules/note.ts";
import { callsGlobal } from "../sdk/code-in-text.ts";
import { matchCdn } from "../sdk/match-cdn.ts";
import { markupUsages, type TextFile, type TextFinding, type TextUsage } from "./text-usage.ts";

const MENTION = /Rupt\s*\??\.|rupt/;

/**
 * Uses of v2 in texts that become markup elsewhere: scripts that are templates, `<script type="text/html">`, the page of a frame,
 * `srcdoc`, and strings in the code of a component, `{@html "<script>..."}`.
 */
export function findMarkupTexts({ page }: TextFile): TextUsage[] {
  if (page === null || !MENTION.test(page.source)) return [];
  const { source } = page;
  const inHtml = page.tokens.flatMap((token) =>
    token.kind === "tag" ? token.attributes.filter(({ name }) => /html/i.test(name)) : [],
  );
  // A text that a handler shows is no code.
  const isMarkup = (range: Range) =>
    /<script/i.test(source.slice(range.start, range.end)) || inHtml.some((each) => isIn(range, each));
  const templates = page.tokens.flatMap(textsOf).flatMap((range) => inTemplate(source, range));
  const strings = readMarkupCode(page, (code) => MENTION.test(code)).flatMap(({ module }) =>
    module
      ? [...module.tree.of("StringLiteral"), ...module.tree.of("TemplateElement")]
          .map(rangeOf)
          .filter(
            ({ start, end }) => callsGlobal(source.slice(start, end), "", "") && isMarkup({ start, end }),
          )
      : [],
  );
  return markupUsages(page, [...templates, ...strings.map(globalAt)]);
}

const TEMPLATE = /template|html|handlebars|mustache|tmpl|ejs|underscore|dot/i;

/** The text of a script that is a template, and the value of `srcdoc`. */
function textsOf(token: MarkupToken): Range[] {
  if (token.kind !== "tag") return [];
  const type = token.attributes.find(({ name }) => name.toLowerCase() === "type")?.text ?? "";
  const isTemplate =
    token.name.toLowerCase() === "script" && TEMPLATE.test(type) && scriptType(token) === null;
  const pages = token.attributes.flatMap(({ name, value }) =>
    /^srcdoc$/i.test(name) && value ? [value] : [],
  );
  return [...(isTemplate && token.raw ? [token.raw] : []), ...pages];
}

function inTemplate(source: string, { start, end }: Range): TextFinding[] {
  const text = source.slice(start, end);
  const cdn = matchCdn(text);
  const found: TextFinding[] = callsGlobal(text, "", "") ? [globalAt({ start, end })] : [];
  if (cdn)
    found.push({
      kind: cdn.kind,
      note:
        cdn.kind === "script"
          ? note("script-tag", { in: "string", url: cdn.url })
          : note("related-package", { in: "string" }),
      start: start + cdn.start,
      end: start + cdn.end,
    });
  return found;
}

const globalAt = ({ start, end }: Range): TextFinding => ({
  kind: "global",
  note: note("global", { in: "markup", name: "Rupt" }),
  start,
  end,
});
