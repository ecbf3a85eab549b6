import type { Range } from "../../../src/code/blocks/ranges.ts";
import { LEAD } from "../../../src/rules/guide.ts";
import { HANDOFF_MARK } from "../../../src/rules/handoff.ts";
import { note } from "../../../src/rules/note.ts";
import { matchCdn } from "../sdk/match-cdn.ts";
import { markupUsages, type TextFile, type TextUsage } from "./text-usage.ts";

/** Code that loads or calls v2, in whatever language of the web the example is written. */
const EXAMPLE =
  /(?:\bfrom|\bimport|\b(?:require|import)\s*\()\s*["'`](?:npm:)?rupt(?:@[^"'`/\s]*)?(?:\/[^"'`\s]*)?["'`][^\r\n]*|(?<![\w$.@/-])(?:window\.)?Rupt\??\.(?:attach|detach|identify|evaluate|getFingerprint|getAttachedDevices|getHash|getSignals)\b|\b(?:npm (?:i|install|add)|(?:yarn|pnpm|bun) add)\s[^\r\n]*(?<![\w@/-])rupt(?![\w/-])[^\r\n]*/;

/** A report of this program, which quotes code and says what stands at its top. */
const OWN_REPORT = new RegExp(
  `^# [^\\n]*\\n\\n> \\[!IMPORTANT\\]\\n> \\*\\*${LEAD.replace(/\W/g, "\\$&")}\\*\\*`,
);

/**
 * Examples of v2 in the blocks of code of a Markdown file: documentation, to be brought up to date by those who wrote it.
 *
 * @returns one usage per block, at its first line that uses v2
 */
export function findDocumentation({ page }: TextFile): TextUsage[] {
  if (!page?.markdown) return [];
  const { text } = page;
  if (OWN_REPORT.test(text) || text.includes(`\n${HANDOFF_MARK}`)) return [];
  const found = page.markdown.fences.flatMap(({ start, end }): Range[] => {
    const code = text.slice(start, end);
    const example = EXAMPLE.exec(code) ?? null;
    const address = matchCdn(code);
    const first = [
      ...(example ? [{ start: example.index, end: example.index + example[0].trimEnd().length }] : []),
      ...(address ? [address] : []),
    ].sort((a, b) => a.start - b.start)[0];
    return first === undefined ? [] : [{ start: start + first.start, end: start + first.end }];
  });
  return markupUsages(
    page,
    found.map((range) => ({
      kind: "related",
      note: note("related-package", { in: "documentation" }),
      ...range,
    })),
  );
}
