import type { Edit } from "../../src/code/edits.ts";
import type { SourceModule } from "../../src/code/source-module.ts";
import { commentsWithin } from "../../src/code/statement-ranges.ts";
import type { NodePath } from "../../src/code/tree/node-path.ts";

/** Takes out annotations and casts that name a v2 type; parentheses and comments around them stay. */
export function typeEdits(dropped: readonly NodePath[], module: SourceModule): Edit[] {
  return dropped.map((path) => {
    const { start, end } = path.node;
    if (path.is("TSAsExpression") || path.is("TSSatisfiesExpression"))
      return { start: castStart(innermost(path), module), end: end ?? 0, text: "" };
    if (path.is("TSTypeAssertion")) {
      const type = path.node.typeAnnotation.end ?? 0;
      const close = skipComments(module, type, path.node.expression.start ?? 0).indexOf(">");
      return { start: start ?? 0, end: type + close + 1, text: "" };
    }
    return { start: start ?? 0, end: end ?? 0, text: "" };
  });
}

/** `x as unknown as AttachConfig`: the step in between goes too. */
function innermost(cast: NodePath): NodePath {
  let path = cast;
  for (;;) {
    const inner = path.get("expression") as NodePath;
    if (!inner.is("TSAsExpression")) return path;
    const type = inner.get("typeAnnotation") as NodePath;
    if (!type.is("TSUnknownKeyword") && !type.is("TSAnyKeyword")) return path;
    path = inner;
  }
}

/** Where `as` or `satisfies` begins, with the blanks before it. */
function castStart(cast: NodePath, module: SourceModule): number {
  const expression = (cast.get("expression") as NodePath).node.end ?? 0;
  const type = (cast.get("typeAnnotation") as NodePath).node.start ?? 0;
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
  for (const comment of commentsWithin(module.comments, start, end)) {
    const from = (comment.start ?? 0) - start;
    const to = (comment.end ?? 0) - start;
    text = text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
  }
  return text;
}
