import type { Edit } from "../../src/code/edits/edits.ts";
import { lineStartOf } from "../../src/code/edits/statement-ranges.ts";
import type { Style } from "../../src/code/edits/style.ts";
import { type NodePath, rangeOf, type SourceModule } from "../../src/code/tree/index.ts";
import type { RuleNote } from "../../src/rules/note.ts";
import { RULES, type RuleId } from "../../src/rules/rules.ts";
import { TODO_MARK } from "../../src/rules/todo-mark.ts";

/** What tells the mark of a rule from others, whatever an earlier version had to say after it. */
export function todoStart(rule: RuleId): string {
  return `${TODO_MARK}: ${rule}:`;
}

/** Whether comments hold the mark of a rule, or one that a person wrote anew: that names no rule, and is for what stands below. */
export function isMarked(comments: string, rule: RuleId): boolean {
  const marks = comments.split(TODO_MARK).slice(1);
  return marks.some((mark) => {
    const [, named] = /^: ([\w-]+):/.exec(mark) ?? [];
    return named === rule || isReworded(named);
  });
}

/** Whether a mark names no rule: a person wrote it anew. */
export const isReworded = (named: string | undefined): boolean =>
  named === undefined || !Object.hasOwn(RULES, named);

/** What a comment may take of a line. */
const MOST = 97;

/** The text of the mark that a note leaves: what to do, not why, in one short line. Names of the code stand in it where they fit. */
export function todoText({ rule, facts }: RuleNote): string {
  const { todo, title, todoOf } = RULES[rule];
  const own = todoOf?.(facts) ?? null;
  const text = `${todoStart(rule)} ${own}`;
  if (own !== null && text.length <= MOST && /^[\w\s.,:$@()/'-]+$/.test(text))
    return text.replace(/\s+/g, " ");
  return `${todoStart(rule)} ${todo ?? title}`;
}

/**
 * One comment line above the statement that holds a usage, above the comments that lead it (so that no
 * `@ts-expect-error` or `eslint-disable-next-line` loses its line). Null when the mark is already there.
 */
export function todoEdit(path: NodePath, found: RuleNote, module: SourceModule, style: Style): Edit | null {
  const text = todoText(found);
  const place = markPlace(path, module);
  const existing = module.text.slice(place.led, place.statement);
  if (isMarked(existing, found.rule)) return null;
  if (!place.ownLine) {
    return { start: place.from, end: place.from, text: `/* ${text.replaceAll("*/", "* /")} */ ` };
  }
  return { start: place.from, end: place.from, text: `// ${text}${style.eol}${place.indent}` };
}

interface MarkPlace {
  /** Where the comment goes. */
  from: number;
  /** Where the comments start that lead the statement, an earlier mark among them. */
  led: number;
  /** Start of the statement. */
  statement: number;
  indent: string;
  ownLine: boolean;
}

function markPlace(path: NodePath, module: SourceModule): MarkPlace {
  let holder: NodePath | null = path;
  let last: NodePath = path;
  while (holder) {
    if (isListed(holder) || (last !== path && isMethod(holder))) {
      last = holder;
      const place = placeAbove(holder, module);
      if (place.ownLine) return place;
    }
    holder = holder.parentPath;
  }
  return placeAbove(last, module);
}

/** A member of an object that is a function: what stands in its body is nearer to it than to the statement around the object. */
function isMethod(path: NodePath): boolean {
  return path.is("ObjectMethod") || (path.is("ObjectProperty") && path.get("value").is("Function"));
}

/** A statement in a list, or a member of a class body. */
function isListed(path: NodePath): boolean {
  if (path.is("Statement")) {
    const { listKey, parentPath } = path;
    if (parentPath?.is("ExportNamedDeclaration") || parentPath?.is("ExportDefaultDeclaration")) return false;
    return (listKey === "body" || listKey === "consequent") && parentPath?.is("ClassBody") !== true;
  }
  return path.listKey === "body" && path.parentPath?.is("ClassBody") === true;
}

function placeAbove(path: NodePath, module: SourceModule): MarkPlace {
  const { text, comments } = module;
  const statement = startWithDecorators(path);
  const lead = leadOnLine(statement, module);
  let from = lead;
  let lineStart = lineStartOf(text, from);
  const before = text.slice(lineStart, from);
  // Without semicolons at the ends of lines, one stands before a bracket that begins a line.
  const ownLine = /^\ufeff?[ \t]*;?$/.test(before) && !headerAt(from, module);
  if (!ownLine) return { from: statement, led: lead, statement, indent: "", ownLine };
  if (before.endsWith(";")) from -= 1;
  for (const comment of [...comments].reverse()) {
    const end = comment.end;
    if (end > from) continue;
    const between = text.slice(end, from);
    const start = comment.start;
    lineStart = lineStartOf(text, start);
    const alone = text.slice(lineStart, start).trim() === "";
    if (
      between.trim() !== "" ||
      (between.match(/\r\n|\n|\r/g) ?? []).length !== 1 ||
      !alone ||
      headerAt(start, module)
    )
      break;
    from = start;
  }
  return { from, led: from, statement, indent: before.replace(/[\ufeff;]/g, ""), ownLine };
}

/** Where the comments start that stand before a statement on its line. */
function leadOnLine(statement: number, { text, comments }: SourceModule): number {
  let from = statement;
  for (const comment of [...comments].reverse()) {
    const end = comment.end;
    if (end > from) continue;
    if (!/^[ \t]*$/.test(text.slice(end, from))) break;
    from = comment.start;
  }
  return from;
}

/** A licence at the top of the file stays at the top. */
function headerAt(start: number, { comments }: SourceModule): boolean {
  const comment = start <= 1 ? comments.find((each) => each.start === start) : undefined;
  return comment !== undefined && /licen[cs]e|copyright|@preserve|^!/i.test(comment.value);
}

function startWithDecorators(path: NodePath): number {
  const { node } = path;
  const decorators = "decorators" in node && Array.isArray(node.decorators) ? node.decorators : [];
  const first = (decorators[0] as { start?: number } | undefined)?.start;
  const { start } = rangeOf(node);
  return first === undefined ? start : Math.min(first, start);
}
