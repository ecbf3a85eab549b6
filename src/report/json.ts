import type { Result } from "../result.ts";
import { toSafeJson } from "./escape-json.ts";

/** The result as the public JSON of `schema/result.schema.json`. */
export function json(result: Result): string {
  return toSafeJson(result);
}
