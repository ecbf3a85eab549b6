/** The parser and all that needs it. */
export const importParser = () => import("./migrate-code.ts");

/** Begins to load the parser. Whoever needs it asks again, and hears of a failure. */
export function loadParser(): void {
  importParser().catch(() => undefined);
}
