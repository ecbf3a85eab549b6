import { textWidth } from "./text-width.ts";

/** Cuts plain text to so many columns; an ellipsis stands for the rest. Wide and combining characters stay whole. */
export function cutToWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  let kept = "";
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    const next = width + textWidth(segment);
    if (next > columns - 1) break;
    kept += segment;
    width = next;
  }
  return `${kept}…`;
}
