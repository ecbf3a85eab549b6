import type { Range } from "../../src/code/blocks/mask.ts";
import type { SourceModule } from "../../src/code/tree/index.ts";

/** `import("rupt").AttachConfig` and `@import { AttachConfig } from "rupt"`: TypeScript reads both in comments of JavaScript. */
const TYPE_IMPORT =
  /(?<![\w.])import\(\s*(["'])([^"'\r\n]+)\1\s*\)(?:\.[A-Za-z_$][\w$]*)?|@import\s+[^@]*?\bfrom\s+(["'])([^"'\r\n]+)\3/g;

/**
 * Types of the v2 package that JSDoc comments name.
 *
 * @param isV2 whether a specifier names the package
 * @returns their places, in the order of the file
 */
export function jsDocTypes({ comments, text }: SourceModule, isV2: (specifier: string) => boolean): Range[] {
  return comments.flatMap(({ type, value, start }): Range[] => {
    if (type !== "CommentBlock" || !value.startsWith("*")) return [];
    const inText = text.indexOf(value, start);
    return [...value.matchAll(TYPE_IMPORT)].flatMap(({ index, 0: found, 2: typed, 4: imported }): Range[] => {
      if (!isV2(typed ?? imported ?? "")) return [];
      return [{ start: inText + index, end: inText + index + found.length }];
    });
  });
}
