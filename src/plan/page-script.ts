import { migrateFiles } from "../../transforms/driver.ts";
import type { AttachCall } from "../../transforms/find/attach/attach-facts.ts";
import { findEntries } from "../../transforms/find/sdk/find-entries.ts";
import { isAddress, onlyV2 } from "../../transforms/find/sdk/v2-shape.ts";
import { oneFile } from "../../transforms/one-file.ts";
import { applyWithin, type Edit } from "../code/edits/edits.ts";
import type { Range } from "../code/tree/index.ts";
import type { Paste } from "../result.ts";
import { TODO_MARK } from "../rules/todo-mark.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";

const NAME = "page.js";
const MARKS = new RegExp(`^[ \\t]*// ${TODO_MARK.replace(/[()]/g, "\\$&")}.*\\n`, "gm");

/**
 * The script of a page that holds a call, as a module that calls v3: what the program makes of the same code where it stands in a
 * file of its own and imports the package. Null where it would not edit all of it, and for templates.
 *
 * @param hidden what must not be shown of the file
 */
export function pageScript({ call: { file, range } }: AttachCall, hidden: readonly Range[]): Paste | null {
  const { page } = file.unit;
  const isInside = (block: Range, { start, end }: Range): boolean => start >= block.start && end <= block.end;
  if (page?.language !== "html" || !page.isEdited) return null;
  const block = page.tokens
    .flatMap((token) =>
      token.kind === "tag" && token.name.toLowerCase() === "script" ? (token.raw ?? []) : [],
    )
    .find((raw) => isInside(raw, range));
  if (block === undefined) return null;
  if (hidden.some(({ start, end }) => start < block.end && end > block.start)) return null;
  const entries = findEntries(file, onlyV2).filter(({ path }) => isInside(block, path.range));
  const edits = entries.flatMap(({ form, path, specifier, specifierPath }): Edit[] => {
    if (form === "global") return [{ ...path.range, text: "Rupt" }];
    return specifierPath && isAddress(specifier) ? [{ ...specifierPath.range, text: `"${V2_PACKAGE}"` }] : [];
  });
  const script = applyWithin(file.text, block, edits);
  const lead = entries.some(({ form }) => form === "global") ? `import Rupt from "${V2_PACKAGE}";\n\n` : "";
  const moved = migrated(`${lead}${dedent(script.replaceAll("\r\n", "\n").replace(MARKS, ""))}\n`);
  if (moved === null) return null;
  const lines = moved.trimEnd().replace(/^(?=.)/gm, "  ");
  return { language: "html", text: `<script type="module">\n${lines}\n</script>` };
}

/** Null where something of it stays on v2. */
function migrated(text: string): string | null {
  const { newTexts, drafts, errors } = migrateFiles({ files: new Map([[NAME, text]]) }, oneFile("auto"), {
    ...{ decided: {}, todos: false, verifyRewrite: true },
  });
  const stays = drafts.length === 0 || drafts.some(({ held, needsV2 }) => held || needsV2);
  return stays || errors.length > 0 ? null : (newTexts.get(NAME) ?? null);
}

/** Without the indentation that all lines share; a literal that goes over lines would change with it. */
function dedent(text: string): string {
  const lines = text
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  if (/`[^`]*\n/.test(text)) return lines.join("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(shared)).join("\n");
}
