/** What may stand before the text of a specifier: a comment that names a chunk for webpack. */
const GAP = String.raw`(?:\s|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|//[^\n]*\n)*`;
const TEXT = "([\"'`])([^\"'`\\n]+)";
const SPECIFIERS = new RegExp(String.raw`(?:\bfrom${GAP}|\b(?:import|require)${GAP}\(?${GAP})${TEXT}\1`, "g");

/** Module specifiers of static imports, re-exports, `import()` and `require`, found without parsing. */
export function specifiersIn(text: string): string[] {
  return [...text.matchAll(SPECIFIERS)].map((match) => match[2] ?? "");
}
