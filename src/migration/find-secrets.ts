import type { NodePath } from "@babel/traverse";
import type { UnitAnalysis } from "../../transforms/analyse/analyse-unit.ts";
import type { FileAnalysis } from "../../transforms/file/analyse-file.ts";
import { type FoldContext, fold, keyName, resolveReference, staticName } from "../source/fold.ts";
import { mayBeNamed } from "../source/may-be-named.ts";
import { unwrapped } from "../source/unwrap.ts";
import type { Secrets } from "./redact.ts";

const SECRET_OPTION = "secret";
const CLIENT_ID_OPTIONS: ReadonlySet<string> = new Set(["client_id", "clientId"]);
const OPTIONS: ReadonlySet<string> = new Set([SECRET_OPTION, ...CLIENT_ID_OPTIONS]);

/** `secret: "..."` in text that no parser reads: templates of other languages, classic scripts. */
const SECRET_IN_TEXT = /\bsecret\\?["']?\s*(?::|=>?)\s*(\\?["'`])(.+?)\1/dg;
const CLIENT_ID_IN_TEXT = /\bclient_?id\\?["']?\s*(?::|=>?)\s*(\\?["'`])(.+?)\1/gi;

/**
 * What must not be shown, by file: the values of `secret` options and of constants they come from. In a file that uses the SDK
 * every property of that name counts: options that cannot be followed to their call may hold one too.
 */
export function findSecrets(files: readonly FileAnalysis[]): Map<string, Secrets> {
  const found = new Map<string, Secrets>();
  const of = (path: string): Secrets => {
    const known = found.get(path) ?? { ranges: [], values: [], clientIds: [] };
    found.set(path, known);
    return known;
  };
  for (const file of files) {
    for (const unit of file.units) {
      if (unit.roots.length > 0) secretsInUnit(unit, of);
      for (const attach of unit.attaches) {
        for (const { path, context } of attach.secrets) hide(path, context, of);
        const id = attach.clientId?.value;
        if (typeof id === "string") of(file.path).clientIds.push(id);
      }
    }
    if (file.textUses.length > 0 || file.error) secretsInText(file, of(file.path));
  }
  return found;
}

type OfFile = (path: string) => Secrets;

function secretsInUnit(unit: UnitAnalysis, of: OfFile): void {
  const { context } = unit;
  const { tree } = unit.module;
  for (const node of tree.of("ObjectProperty")) {
    if (!mayBeNamed(node.key, node.computed, OPTIONS) || tree.parentOf(node)?.type === "ObjectPattern")
      continue;
    const property = tree.pathOf(node);
    const name = keyName(property);
    const value = property.get("value") as NodePath;
    if (name === SECRET_OPTION) hide(value, context, of);
    else if (name !== null && CLIENT_ID_OPTIONS.has(name)) noteClientId(value, context, of);
  }
  for (const node of tree.of("AssignmentExpression")) {
    if (node.left.type !== "MemberExpression") continue;
    const assignment = tree.pathOf(node);
    if (staticName(assignment.get("left") as NodePath) === SECRET_OPTION)
      hide(assignment.get("right"), context, of);
  }
}

/** Hides an expression, and the constant that it reads. */
function hide(path: NodePath, context: FoldContext, of: OfFile): void {
  const own = of(context.module.path);
  const isShorthand = path.parentPath?.isObjectProperty({ shorthand: true }) === true;
  // The name alone tells nothing; the constant behind it does.
  if (!isShorthand) own.ranges.push(rangeOf(path));
  const folded = fold(path, context);
  if (typeof folded?.value === "string") own.values.push(folded.value);
  const inner = unwrapped(path);
  const target = inner.isIdentifier() || inner.isMemberExpression() ? resolveReference(inner, context) : null;
  if (target && !("enumValue" in target) && isConstant(target.path))
    of(target.context.module.path).ranges.push(rangeOf(target.path));
}

/** A text that is written out; what a call gives is not in the source. */
function isConstant(path: NodePath): boolean {
  const value = unwrapped(path);
  return value.isLiteral() || value.isBinaryExpression({ operator: "+" });
}

function noteClientId(path: NodePath, context: FoldContext, of: OfFile): void {
  const folded = fold(path, context);
  if (typeof folded?.value === "string") of(context.module.path).clientIds.push(folded.value);
}

function secretsInText(file: FileAnalysis, secrets: Secrets): void {
  for (const match of file.text.matchAll(SECRET_IN_TEXT)) {
    const [start, end] = match.indices?.[2] ?? [0, 0];
    secrets.ranges.push({ start, end });
    secrets.values.push(match[2] ?? "");
  }
  for (const match of file.text.matchAll(CLIENT_ID_IN_TEXT)) secrets.clientIds.push(match[2] ?? "");
}

function rangeOf({ node }: NodePath): { start: number; end: number } {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}
