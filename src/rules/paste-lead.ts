/** Stands in a note before the code that replaces the usage, made for its place. */
export const PASTE_LEAD = "To paste instead:";
