import { sentence } from "./words.ts";

/** Stands in a note before the code that replaces the usage, made for its place. */
export const PASTE_LEAD = "To paste instead:";

/** What a place is, and the code to paste there. */
export function withPaste(text: string, paste: string): string {
  return `${sentence(text)} ${PASTE_LEAD} ${paste}`;
}
