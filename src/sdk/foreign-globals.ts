import { V2_DEFAULT_MEMBERS } from "./v2.ts";

/** How other languages name a global of the page: JavaScript that they hand to it as text, and what they bind. */
const GLOBAL = new RegExp(
  [
    String.raw`(?<![\w$.])(?:window|globalThis|self)\.Rupt(?:\.\w+)?(?![\w$])`,
    String.raw`(?<![\w$])(?:js/(?:window\.)?|js\.Dynamic\.global\.|js\.(?:window\.)?|\$wnd\.)Rupt(?:\.\w+)?(?![\w$])`,
    String.raw`(?<=@(?:JS|JsName|JSGlobal|val @scope|scope)\(\s*["'])Rupt(?:\.\w+)?(?=["'])`,
    // Looking behind each character of a long line takes long: the name first.
    String.raw`(?<!\w)Rupt(?!\w)(?<=\bfrom\s{1,9}js\s{1,9}import\s[^\n#]{0,200})`,
    String.raw`(?<!\w)Rupt(?="\s{0,9}\))(?<=\.Get\(\s{0,9}"Rupt)`,
    String.raw`(?<!\w)Rupt(?:\.\w+)?(?!\w)(?<=\basDynamic\(\)\.Rupt(?:\.\w+)?)`,
    String.raw`(?<!\w)Rupt(?!\w)(?<=\bexternal\s{1,9}(?:class|interface|object|val|var)\s{1,9}Rupt)(?<!@JsModule\([^)\n]{0,99}\)\s{0,9}external\s{1,9}\w{1,9}\s{1,9}Rupt)`,
    String.raw`(?<!\w)Rupt(?=")(?<=@JsType\([^)\n]{0,200}\bname\s{0,9}=\s{0,9}"Rupt)`,
    String.raw`(?<=\bjs_namespace\s*=\s*["']?)Rupt(?![\w$])`,
    String.raw`(?<![\w$.])Rupt\.(?:${[...V2_DEFAULT_MEMBERS].join("|")})(?![\w$])`,
  ].join("|"),
  "g",
);

/** `Rupt.attach({ client_id: "abc" })`: an object of JavaScript, in a text of several lines. */
const GIVEN_OPTIONS = /^\(\s*\{\s*["']?client_id\b/;
const MOST_OF_LINE = 200;

/** The comments of other languages, by how a line begins. */
const COMMENT = /^\s*(?:#(?![[!])|\/\/(?!\/\s*<reference|go:embed\s)|\*|--|;|<!--|::|@?rem\s)/i;

/** Whether a line, or the part of it in front of a place, is a comment. */
export const isCommentLine = (line: string): boolean => COMMENT.test(line);

/**
 * Uses of the global of v2 in languages that are not those of the web. A plain `Rupt.attach` counts in texts only: a class may be called
 * so.
 *
 * @param inMarkup whether the text is markup without its scripts and tags: there a global counts in quotes, or with options
 */
export function foreignGlobals(text: string, inMarkup = false): { start: number; end: number }[] {
  return [...text.matchAll(GLOBAL)].flatMap(({ index: start, 0: found }) => {
    const end = start + found.length;
    const before = text.slice(Math.max(0, start - MOST_OF_LINE), start).replace(/^[\s\S]*\n/, "");
    const isInText = ['"', "'", "`"].some((quote) => before.split(quote).length % 2 === 0);
    const isGiven = GIVEN_OPTIONS.test(text.slice(end, end + 99));
    // Markup is full of prose.
    const isMeant = inMarkup
      ? isGiven || text[start - 1] === '"'
      : isGiven || isInText || !found.startsWith("Rupt.") || text[start - 1] === ".";
    return isMeant && !isCommentLine(before) ? [{ start, end }] : [];
  });
}
