import { TEMPLATE_ENDINGS } from "../../../src/code/blocks/template-languages.ts";
import { isScriptFile } from "../../../src/code/file-names.ts";
import { note } from "../../../src/rules/note.ts";
import { foreignGlobals } from "../../../src/sdk/foreign-globals.ts";
import { reportedUsage, type TextFile, type TextUsage } from "./text-usage.ts";

/** Files that others look into: settings, and data. */
const SETTINGS =
  /\.(?:json[c5]?|ya?ml|toml|conf|config|ini|env|webmanifest|xml|properties|plist|importmap|tf|hcl|vcl)$/i;

/** Whether a file is a template of markup: one of a script is read as that. */
const isTemplate = (path: string): boolean =>
  TEMPLATE_ENDINGS.some((ending) => path.endsWith(`.${ending}`)) && !/\.[cm]?[jt]sx?\.\w+$/.test(path);

/**
 * A template without what its markup is searched for by itself: scripts, and what stands within a tag. Looks at each character once: a
 * script may never end.
 */
function withoutMarkup(text: string): string {
  const lower = text.toLowerCase();
  let made = "";
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf("<", at);
    if (open < 0) return made + text.slice(at);
    const isTag = /[a-z/]/.test(lower[open + 1] ?? "");
    const close = lower.startsWith("<script", open) ? "</script" : isTag ? ">" : "<";
    const found = lower.indexOf(close, open + 1);
    const end = found < 0 ? text.length : close === "<" ? open + 1 : found + close.length;
    made += text.slice(at, open) + (isTag ? " ".repeat(end - open) : text.slice(open, end));
    at = end;
  }
  return made;
}

/**
 * Uses of `window.Rupt` in other languages: what a native shell or a browser test tells the page to run, and what code that
 * becomes JavaScript binds. Reported, never edited.
 */
export function findForeignGlobals({ path, text, page }: TextFile): TextUsage[] {
  if (isScriptFile(path) || SETTINGS.test(path) || (page !== null && !isTemplate(path))) return [];
  const all = foreignGlobals(text, page !== null);
  const own = page === null || all.length === 0 ? all : foreignGlobals(withoutMarkup(text), true);
  return own.map((place) =>
    reportedUsage(
      "global",
      note("global", { in: "markup", name: text.slice(place.start, place.end).replace(/^js\//, "") }),
      place,
    ),
  );
}
