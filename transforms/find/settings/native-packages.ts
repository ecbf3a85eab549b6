import { blank } from "../../../src/code/blocks/ranges.ts";
import { note } from "../../../src/rules/note.ts";
import { RELATED_NATIVE } from "../../../src/sdk/related.ts";
import { reportedUsage, type TextFile, type TextUsage } from "../markup/text-usage.ts";

/** Comments of Ruby (Podfile, podspec) and of Swift and Gradle; strings are matched first, so that `//` in one stays. */
const RUBY_COMMENT = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\r\n]*/g;
const C_COMMENT = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;

/** A project file of Xcode names the package many times over; one mention says it all. */
const ONCE = /\.pbxproj$/;

/**
 * The v2 SDKs for iOS and Android in `Podfile`, `Package.swift`, Xcode projects and Gradle files. They are named with
 * the guide that covers them and never edited.
 *
 * @returns one usage per line, or one per Xcode project
 */
export function findNativePackages({ path, text }: TextFile): TextUsage[] {
  return RELATED_NATIVE.filter(({ file }) => file.test(path)).flatMap(({ pattern, advice, docs }) => {
    const comments = /(?:Podfile|\.podspec)$/.test(path) ? RUBY_COMMENT : C_COMMENT;
    const code = text.replace(comments, (found) => (/^["']/.test(found) ? found : blank(found)));
    const found: TextUsage[] = [];
    for (const { index: lineStart, 0: line } of code.matchAll(/[^\r\n]+/g)) {
      const match = pattern.exec(line);
      if (match === null) continue;
      const start = lineStart + match.index;
      const [name] = match;
      const related = note("related-package", { in: "native", name, advice, docs });
      found.push(reportedUsage("related", related, { start, end: start + name.length }));
      if (ONCE.test(path)) break;
    }
    return found;
  });
}
