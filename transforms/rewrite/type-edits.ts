import type { TSAsExpression, TSSatisfiesExpression } from "@babel/types";
import type { Edit } from "../../src/code/edits/edits.ts";
import { commentsWithin } from "../../src/code/edits/statement-ranges.ts";
import type { NodePath, SourceModule } from "../../src/code/tree/index.ts";

/** Takes out annotations and casts that name a v2 type; parentheses and comments around them stay. */
export function typeEdits(dropped: readonly NodePath[], module: SourceModule): Edit[] {
  return dropped.map((path) => {
    const { start, end } = path.range;
    if (path.is("TSAsExpression") || path.is("TSSatisfiesExpression"))
      return { start: castStart(innermost(path), module), end: end, text: "" };
    if (path.is("TSTypeAssertion")) {
      const type = path.get("typeAnnotation").range.end;
      const close = skipComments(module, type, path.get("expression").range.start).indexOf(">");
      return { start: start, end: type + close + 1, text: "" };
    }
    return { start: start, end: end, text: "" };
  });
}

type Cast = NodePath<TSAsExpression> | NodePath<TSSatisfiesExpression>;

/** `x as unknown as AttachConfig`: the step in between goes too. */
function innermost(cast: Cast): Cast {
  let path = cast;
  for (;;) {
    const inner = path.get("expression");
    if (!inner.is("TSAsExpression")) return path;
    const type = inner.get("typeAnnotation");
    if (!type.is("TSUnknownKeyword") && !type.is("TSAnyKeyword")) return path;
    path = inner;
  }
}

/** Where `as` or `satisfies` begins, with the blanks before it. */
function castStart(cast: Cast, module: SourceModule): number {
  const expression = cast.get("expression").range.end;
  const type = cast.get("typeAnnotation").range.start;
  const between = skipComments(module, expression, type);
  const keyword = expression + between.search(/\b(?:as|satisfies)\b/);
  const blanks = /[ \t\r\n]*$/.exec(module.text.slice(expression, keyword))?.[0].length ?? 0;
  const afterLineComment = module.comments.some(
    (comment) => comment.type === "CommentLine" && comment.end === keyword - blanks,
  );
  return afterLineComment ? keyword : keyword - blanks;
}

/** The text of a range with its comments blanked. */
function skipComments(module: SourceModule, start: number, end: number): string {
  let text = module.text.slice(start, end);
  for (const comment of commentsWithin(module.comments, { start, end })) {
    const from = comment.start - start;
    const to = comment.end - start;
    text = text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
  }
  return text;
}
