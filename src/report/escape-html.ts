import { revealControls } from "./reveal-controls.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an HTML text node or a quoted attribute value. Control characters become visible. */
export function escapeHtml(text: string): string {
  return revealControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
