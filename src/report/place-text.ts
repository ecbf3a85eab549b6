import type { SourcePlace } from "../result.ts";

/** A place as editors and terminals know it: `src/app.ts:12:3`. Not escaped. */
export function placeText(place: SourcePlace): string {
  return `${place.path}:${place.line}:${place.column}`;
}
