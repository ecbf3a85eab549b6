/**
 * The notation of the generator's templates. Each mark becomes text that depends on the style of a program:
 *
 * - `¤` a place where any comment may stand
 * - `¦` a place where only a comment without a line break may stand (after `return`, before `=>`)
 * - `§` the end of a statement: a semicolon, or nothing
 * - `‡` the start of a statement that begins with a bracket: nothing, or a semicolon where statements end without one
 * - `‹text›` a string in the file's quotes
 * - `⸴` a trailing comma, or nothing
 * - `¶` the end of an option: a space on one line, a line break else
 * - `┆` parts a fragment from its neighbours
 */
export const FRAGMENT = "┆";
