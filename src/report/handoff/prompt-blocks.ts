import type { Block, Item, Words } from "../blocks.ts";

export const list = (items: readonly Item[]): Block => ({ kind: "list", ordered: false, items });
export const texts = (lines: readonly Words[]): Block => list(lines.map((text) => ({ text })));
export const paragraph = (words: Words): Block => ({ kind: "text", words, tone: "plain" });

export function command(text: string): Block {
  return list([{ text: { kind: "command", text } }]);
}
