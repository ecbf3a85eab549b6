import fc from "fast-check";
import { FRAGMENT } from "./marks.ts";

/** How a generated file is written. */
export interface ProgramStyle {
  eol: "\n" | "\r\n";
  bom: boolean;
  quote: '"' | "'";
  semicolons: boolean;
  indent: "  " | "    " | "\t";
  trailingComma: boolean;
  finalNewline: boolean;
  head: "none" | "licence" | "hashbang" | "directive";
}

export const styles: fc.Arbitrary<ProgramStyle> = fc.record({
  eol: fc.constantFrom("\n" as const, "\r\n" as const),
  bom: fc.boolean(),
  quote: fc.constantFrom('"' as const, "'" as const),
  semicolons: fc.constantFrom(true, false),
  indent: fc.constantFrom("  " as const, "    " as const, "\t" as const),
  trailingComma: fc.boolean(),
  finalNewline: fc.constantFrom(true, false),
  head: fc.constantFrom("none" as const, "licence" as const, "hashbang" as const, "directive" as const),
});

/** A comment at the n-th gap of the program, counted round. */
export interface PlacedComment {
  at: number;
  kind: "block" | "line" | "lines";
}

export const placedComments: fc.Arbitrary<PlacedComment[]> = fc.array(
  fc.record({
    at: fc.nat(400),
    kind: fc.constantFrom("block" as const, "line" as const, "lines" as const),
  }),
  { maxLength: 4 },
);

export interface Rendered {
  text: string;
  /** The pieces between fragment marks, as they stand in the text. */
  fragments: string[];
  /** Contents of the comments that were placed. */
  comments: string[];
}

/** Writes a template in a style, with comments in its gaps. */
export function render(template: string, style: ProgramStyle, comments: readonly PlacedComment[]): Rendered {
  const gaps = (template.match(/[¤¦]/g) ?? []).length;
  const placed = new Map<number, string[]>();
  const contents: string[] = [];
  for (const [index, comment] of comments.entries()) {
    if (gaps === 0) break;
    const gap = comment.at % gaps;
    const content = `note ${index} here`;
    contents.push(content);
    placed.set(gap, [...(placed.get(gap) ?? []), `${comment.kind}:${content}`]);
  }
  let gap = -1;
  const written = template
    .replace(/[¤¦]/g, (mark) => {
      gap += 1;
      return (placed.get(gap) ?? []).map((each) => commentText(each, mark === "¤")).join("");
    })
    .replaceAll("§", style.semicolons ? ";" : "")
    .replaceAll("‡", style.semicolons ? "" : ";")
    .replaceAll("⸴", style.trailingComma ? "," : "")
    .replace(/[‹›]/g, style.quote)
    .replace(/^(?: {2})+/gm, (lead) => style.indent.repeat(lead.length / 2))
    .replaceAll("\n", style.eol);
  return {
    text: written.replaceAll(FRAGMENT, ""),
    fragments: written.split(FRAGMENT),
    comments: contents,
  };
}

function commentText(comment: string, mayBreak: boolean): string {
  const [kind = "", content = ""] = comment.split(":");
  if (kind === "block" || !mayBreak) return ` /* ${content} */ `;
  return kind === "line" ? ` // ${content}\n` : ` /*\n * ${content}\n */ `;
}
