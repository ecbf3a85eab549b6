import type { Node } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { removeProperties } from "../../../src/code/edits/object-edits.ts";
import { removeFromList, removeWithComments } from "../../../src/code/edits/statement-ranges.ts";
import { groupBy } from "../../../src/code/group-by.ts";
import { type Binding, isClassMember, type NodePath, withPrefix } from "../../../src/code/tree/index.ts";
import { TODO_MARK } from "../../../src/rules/todo-mark.ts";
import { type Around, isEmptied, isGone, wrappedRange } from "./around.ts";
import { collapse } from "./collapse.ts";
import { discard } from "./discard.ts";
import { emptiedFunctions, emptiedNames } from "./emptied-functions.ts";
import { unreadDeclarations } from "./unread-declarations.ts";

/** An expression whose value nobody needs. */
export interface Seed {
  readonly path: NodePath;
  /** Parts of it that do something besides: they still happen. */
  readonly effects: readonly NodePath[];
  /** What stands in its place where something has to; null where nothing can. */
  readonly instead: string | null;
  /** Where code follows it that stays: what is cut off between them. */
  readonly cuts: readonly { readonly edit: Edit; readonly parts: readonly NodePath[] }[] | null;
  /** A part of it that stays, as the statement that it stands in. */
  readonly unwraps?: { readonly statement: NodePath; readonly rest: NodePath };
}

/** Why code has to stay where it is. */
export type Obstacle = "loop" | "effects" | "value";

/** What goes with the seeds, and what is written in place of it. */
export interface TakenOut {
  covers(path: NodePath): boolean;
  readonly edits: readonly Edit[];
  /** Names of functions that do nothing any more and stay, because others may call them. */
  readonly emptied: readonly string[];
  /** Seeds that cannot be taken out, with the reason. */
  readonly obstacles: ReadonlyMap<Seed, Obstacle>;
}

export interface TakeOutOptions {
  /** Whether something besides the code of the unit reads a binding, or its code has to stay. */
  isKept(binding: Binding): boolean;
  /** Whether a value that is written to an unread variable may go with it. */
  isDeadWrite(value: NodePath): boolean;
  isExtended: Around["isExtended"];
}

/**
 * Takes expressions out whose value nobody needs, with what was only there for them: conditions around them, blocks that are empty
 * then, declarations that nothing else reads. What does something else still happens; where it could not, the seed stays.
 */
export function takeOut(
  seeds: readonly Seed[],
  { isKept, isDeadWrite, isExtended }: TakeOutOptions,
): TakenOut {
  const obstacles = new Map<Seed, Obstacle>();
  for (;;) {
    const around: Around = { gone: new Set(), kept: new Set(), edits: new Map(), isExtended };
    const open = seeds.filter((seed) => !obstacles.has(seed));
    const found = new Map<Seed, Obstacle>();
    for (const seed of open) {
      const obstacle = start(seed, around);
      if (obstacle !== null) found.set(seed, obstacle);
    }
    if (found.size === 0) {
      while (
        collapse(around) ||
        unreadDeclarations(around, isKept, isDeadWrite) ||
        emptiedFunctions(around, isKept)
      );
      const stuck = stuckLoops(around);
      for (const seed of open)
        if (stuck.some((loop) => seed.path.isDescendant(loop))) found.set(seed, "loop");
    }
    if (found.size === 0)
      return {
        covers: (path) => isGone(path, around),
        edits: removalEdits(around),
        emptied: emptiedNames(around),
        obstacles,
      };
    for (const [seed, obstacle] of found) obstacles.set(seed, obstacle);
  }
}

function start({ path, effects, instead, cuts, unwraps }: Seed, around: Around): Obstacle | null {
  if (unwraps) {
    const { statement, rest } = unwraps;
    const { start, end } = statement.range;
    const mark = statement.text.endsWith(";") ? ";" : "";
    around.gone.add(path);
    around.kept.add(rest);
    around.edits.set(path, [
      { start, end: rest.range.start, text: "" },
      { start: rest.range.end, end, text: mark },
    ]);
    return null;
  }
  if (effects.length > 0) return keepEffects(path, effects, around) ? null : "effects";
  if (cuts === null && discard(path, around)) return null;
  if (instead === null) return "value";
  around.gone.add(path);
  for (const part of cuts?.flatMap(({ parts }) => parts) ?? []) around.gone.add(part);
  around.edits.set(path, [{ ...path.range, text: instead }, ...(cuts ?? []).map(({ edit }) => edit)]);
  return null;
}

/** The parts that do something, as statements in place of the one that the expression is. */
function keepEffects(seed: NodePath, effects: readonly NodePath[], around: Around): boolean {
  const path = withPrefix(seed);
  const statement = path.parentPath;
  if (!statement?.is("ExpressionStatement")) return false;
  const texts = effects.map(({ text }) => text);
  if (texts.some((text) => !/^[\w$]/.test(text) || /^(?:function|class|let)\b/.test(text))) return false;
  if (texts.length > 1 && statement.listKey === undefined) return false;
  around.gone.add(path);
  for (const each of effects) around.kept.add(each);
  // What stays is not written anew: the names in it are still read.
  const from = [statement.range.start, ...effects.map(({ range }) => range.end)];
  const to = [...effects.map(({ range }) => range.start), path.range.end];
  around.edits.set(
    path,
    from.map((start, n) => ({ start, end: to[n] ?? start, text: n > 0 && n < effects.length ? "; " : "" })),
  );
  return true;
}

/** Loops whose body is empty and that cannot go: they may never end, or what they go through does something. */
function stuckLoops(around: Around): NodePath[] {
  const loops = new Set<NodePath>();
  for (const path of around.gone) {
    const loop = path.findParent((parent) => parent.is("Loop") || parent.is("Function"));
    if (loop?.is("Loop") && !isGone(loop, around) && isEmptied(loop.get("body"), around)) loops.add(loop);
  }
  return [...loops];
}

/** The text edits of what goes; what lies in something larger that goes has none of its own. */
function removalEdits(around: Around): Edit[] {
  const isOutermost = ({ parentPath }: NodePath) => !parentPath || !isGone(parentPath, around);
  const outermost = [...around.gone].filter(isOutermost);
  const edits: Edit[] = [];
  // What would have changed a statement goes with it.
  for (const [path, own] of around.edits)
    if (isOutermost(path) && !(path.is("Statement") && around.gone.has(path))) edits.push(...own);
  const listed = outermost.filter(
    (path) => path.listKey !== undefined && (isStatement(path) || !around.edits.has(path)),
  );
  for (const path of listed.filter(isStatement)) edits.push(statementEdit(path));
  const items = groupBy(
    listed.filter((path) => !isStatement(path)),
    ({ parentPath }) => parentPath,
  );
  for (const [parent, own] of items) {
    if (!parent) continue;
    if (parent.is("ObjectExpression")) {
      const removed = new Set<unknown>(own.map(({ node }) => node));
      edits.push(...removeProperties(parent, (property) => removed.has(property)).edits);
      continue;
    }
    const key = own[0]?.listKey ?? "";
    const list = (parent.node as unknown as Record<string, (Node | null)[]>)[key] ?? [];
    const present = list.filter((each) => each !== null);
    const gone = new Set(own.map(({ node }) => present.indexOf(node)));
    edits.push(
      ...removeFromList(
        present.map((each) => wrappedRange(each, parent.file.text)),
        gone,
      ),
    );
  }
  return edits;
}

const isStatement = (path: NodePath): boolean =>
  isClassMember(path) || (path.is("Statement") && (path.listKey === "body" || path.listKey === "consequent"));

/** A declaration is removed with the comment above it that touches it; any statement with the mark of an earlier run. */
function statementEdit(path: NodePath): Edit {
  const isOwn =
    path.is("Declaration") || isClassMember(path)
      ? undefined
      : (comment: string) => comment.includes(TODO_MARK);
  return removeWithComments(path.file, path.range, isOwn);
}
