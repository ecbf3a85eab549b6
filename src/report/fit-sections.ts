/** A part of a document. Its entries are whole in themselves: between them it may be divided if that is allowed. */
export interface FittedSection {
  title: string;
  open: string;
  entries: readonly string[];
  close: string;
  divisible: boolean;
}

/** How much a medium takes, and how it counts. */
export interface Room {
  limit: number;
  size: (text: string) => number;
}

/** Room for the pointer to what was left out, and how many parts it names. */
const POINTER = 800;
const MOST_NAMED = 8;
const LONGEST_NAME = 60;

/**
 * Joins sections to a document of at most so much room. A section that does not fit is left out whole, so that no fence or tag stays
 * open; one that may be divided is cut between its entries, and takes no more than half of the room. A pointer at the end names what
 * is missing.
 */
export function fitSections(sections: readonly FittedSection[], { limit, size }: Room): string {
  const whole = sections.map(({ open, entries, close }) => [open, ...entries, close].join(""));
  const all = whole.join("");
  if (size(all) <= limit) return all;
  let room = limit - POINTER;
  const parts: string[] = [];
  const missing: string[] = [];
  for (const [index, section] of sections.entries()) {
    const text = whole[index] ?? "";
    if (size(text) <= (section.divisible ? room / 2 : room)) {
      parts.push(text);
      room -= size(text);
    } else if (section.divisible) {
      const kept = divide(section, room / 2, size);
      parts.push(kept.text);
      room -= size(kept.text);
      missing.push(`${kept.left} entries of ${named(section)}`);
    } else missing.push(named(section));
  }
  const rest = missing.splice(MOST_NAMED).length;
  if (rest > 0) missing.push(`${rest} more`);
  return `${parts.join("")}\n> [!NOTE]\n> Cut to fit. Not here: ${missing.join(", ")}. \`npx rupt-migrate report\` prints all, \`--report report.html\` writes a file.\n`;
}

const named = ({ title }: FittedSection): string => `"${title.slice(0, LONGEST_NAME)}"`;

function divide(
  { open, entries, close }: FittedSection,
  room: number,
  size: Room["size"],
): { text: string; left: number } {
  const kept: string[] = [open];
  let used = size(open) + size(close);
  for (const entry of entries) {
    if (used + size(entry) > room) break;
    used += size(entry);
    kept.push(entry);
  }
  return { text: [...kept, close].join(""), left: entries.length - kept.length + 1 };
}
