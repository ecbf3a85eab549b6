import type { Usage } from "../result.ts";
import type { LineMap } from "./line-map.ts";

/**
 * The usage that an error of the new text belongs to: the smallest one on the lines that the error comes from. Where there is
 * none but the import, the text is the client that was inserted: it belongs to the file's first attach.
 * @param usages usages of the error's file, with places in the old text
 * @param line line of the error in the new text
 * @param map line map of the file
 */
export function usageOfError(usages: readonly Usage[], line: number, map: LineMap): Usage | undefined {
  const origin = map.origin(line);
  const [from, to] = origin.kind === "same" ? [origin.line, origin.line] : [origin.from, origin.to];
  const size = (usage: Usage) => usage.endLine - usage.line;
  const touched = usages
    .filter((usage) => usage.line <= to && usage.endLine >= from)
    .sort((a, b) => size(a) - size(b) || Number(b.kind === "attach") - Number(a.kind === "attach"));
  if (origin.kind === "same") return touched[0];
  const calls = touched.filter(({ kind }) => kind !== "import");
  return calls[0] ?? usages.find(({ kind }) => kind === "attach") ?? touched[0];
}
