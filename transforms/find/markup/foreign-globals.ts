import { TEMPLATE_ENDINGS } from "../../../src/code/blocks/template-languages.ts";
import { isScriptFile } from "../../../src/code/file-names.ts";
import { note } from "../../../src/rules/note.ts";
import { foreignGlobals } from "../../../src/sdk/foreign-globals.ts";
import { reportedUsage, type TextFile, type TextUsage } from "./text-usage.ts";

/** Files that others look into: settings, and data. */
const SETTINGS =
  /\.(?:json[c5]?|ya?ml|toml|conf|config|ini|env|webmanifest|xml|properties|plist|importmap|tf|hcl|vcl)$/i;

const isTemplate = (path: string): boolean => TEMPLATE_ENDINGS.some((ending) => path.endsWith(`.${ending}`));

/** What the markup of a template is searched for by itself: its scripts, and what stands within a tag. */
const MARKUP = /<script\b[\s\S]*?<\/script\s*>|<\/?[a-z][^<>]*>/gi;

/**
 * Uses of `window.Rupt` in other languages: what a native shell or a browser test tells the page to run, and what code that
 * becomes JavaScript binds. Reported, never edited.
 */
export function findForeignGlobals({ path, text, page }: TextFile): TextUsage[] {
  if (isScriptFile(path) || SETTINGS.test(path) || (page !== null && !isTemplate(path))) return [];
  const own = page === null ? text : text.replace(MARKUP, (part) => " ".repeat(part.length));
  return foreignGlobals(own).map((place) =>
    reportedUsage(
      "global",
      note("global", { in: "markup", name: text.slice(place.start, place.end).replace(/^js\//, "") }),
      place,
    ),
  );
}
