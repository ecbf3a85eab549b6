import type { Result } from "../result.ts";
import { page } from "./html/page.ts";

/** One self-contained HTML file: recipe, checklist, usages, diffs. It loads nothing and runs only its own script. */
export function html(result: Result): string {
  return page(result);
}
