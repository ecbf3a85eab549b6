import { isAbsolute, relative, sep } from "node:path";
import { readSavedResult } from "../../plan/saved-files.ts";
import { createLayout } from "../../report/layout.ts";
import { placeBlocks } from "../../report/sections/explain-place.ts";
import {
  type AskedPlace,
  nearest,
  type PlacedUsage,
  usagesAt,
  usagesIn,
} from "../../report/sections/usages-at.ts";
import { blockLines, finished } from "../../report/terminal.ts";
import { escapeTerminalLine, toSafeJson } from "../../report/text/escape.ts";
import type { Result } from "../../result.ts";
import { errorLine } from "../../rules/errors.ts";
import type { CommandContext } from "../terminal/context.ts";

/**
 * `rupt-migrate explain <path:line[:column]>`: what became of the usages at a place, and why. Looks at the code as it stands, which
 * takes a moment and is always right; what earlier runs edited comes from `.rupt-migrate/result.json`, by its line of today or,
 * where nothing is on that line, by the one that it had.
 *
 * @param analyze gives the result of the repo without writing
 * @returns the exit status, 2 where there is no usage at the place
 */
export async function explainPlace(
  context: CommandContext,
  asked: AskedPlace,
  { json }: { json: boolean },
  analyze: () => Promise<Result>,
): Promise<number> {
  const saved = readSavedResult(context.root);
  if (!saved.ok) {
    context.error(`rupt-migrate: ${escapeTerminalLine(errorLine(saved.error))}\n`);
    return 2;
  }
  const place = { ...asked, path: pathInRoot(asked.path, context.root) };
  const result = await analyze();
  const placed = usagesIn(place.path, result, saved.value);
  const found = usagesAt(placed, place);
  const close = found.length > 0 ? [] : nearest(placed, place.line);
  if (json) {
    const shown = { ...place, usages: found.map(shownUsage), nearest: close.map(shownUsage) };
    context.stdout(toSafeJson(shown));
  }
  if (found.length === 0) {
    context.error(`rupt-migrate: ${escapeTerminalLine(nothingAt(place, close, result))}\n`);
    return 2;
  }
  if (!json) {
    const layout = createLayout({ width: context.width.stdout, color: context.color.stdout });
    context.stdout(finished(found.flatMap((each) => [...blockLines(layout, placeBlocks(result, each)), ""])));
  }
  return 0;
}

/** A usage with its line of today; what the result says of it stays as it is. */
const shownUsage = ({ usage, line, endLine, edited }: PlacedUsage) => ({
  now: { line, endLine, edited },
  ...usage,
});

/** A path as results have it: POSIX, relative to the root. */
function pathInRoot(path: string, root: string): string {
  const inside = isAbsolute(path) ? relative(root, path) : path;
  return inside
    .split(sep)
    .join("/")
    .replace(/^(?:\.\/)+/, "");
}

function nothingAt({ path, line }: AskedPlace, close: readonly PlacedUsage[], { usages }: Result): string {
  const where = `no use of v2 is known at ${path}:${line}.`;
  if (close.length > 0)
    return `${where} The nearest of that file: ${close.map((each) => `${path}:${each.line} (${each.usage.kind})`).join(", ")}`;
  const files = [...new Set(usages.map((usage) => usage.path))].slice(0, 3);
  return files.length === 0
    ? `${where} None is known in any file; npx rupt-migrate looks for them`
    : `${where} That file has none; these have: ${files.join(", ")}`;
}
