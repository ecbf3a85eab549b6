/** A part of a document whose entries may be left out when there is no room. `close` is always written. */
export interface MarkdownSection {
  open: string;
  entries: string[];
  close?: string;
}

/** Room for the note that says what was left out. */
const NOTE_ROOM = 240;

const size = (text: string): number => Buffer.byteLength(text);

/**
 * Joins sections to a document of at most `limit` bytes. Entries that do not fit are left out whole, from the first one
 * that does not, so no fence or tag stays open; a note at the end counts them.
 */
export function fitMarkdown(sections: readonly MarkdownSection[], limit: number): string {
  let room = limit - NOTE_ROOM;
  let left = 0;
  const parts: string[] = [];
  for (const { open, entries, close = "" } of sections) {
    const frame = size(open) + size(close);
    if (frame > room) {
      left += Math.max(1, entries.length);
      continue;
    }
    room -= frame;
    const kept: string[] = [];
    for (const entry of entries) {
      if (left > 0 || size(entry) > room) {
        left++;
        continue;
      }
      room -= size(entry);
      kept.push(entry);
    }
    parts.push(open, ...kept, close);
  }
  if (left === 0) return parts.join("");
  const note = `\n> [!NOTE]\n> Cut to fit: ${left} entries are left out. \`npx rupt-migrate report\` prints them all, \`--report report.html\` writes them to a file.\n`;
  return `${parts.join("")}${note}`;
}
