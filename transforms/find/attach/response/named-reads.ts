import {
  calleeName,
  isAssigned,
  isClassMember,
  isMember,
  keyName,
  memberName,
  type NodePath,
  nameOfKey,
  outermostWrapper,
  rangeOf,
  type SourceModule,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { wordOf } from "../../../../src/code/word-of.ts";
import { handsItselfOut, isDecorated } from "./member-reads.ts";

/** Where a file may read a member by its name. */
export interface NamedReads {
  readonly reads: readonly NodePath[];
  /** Whether text that is no code says the name: a template, a string. */
  readonly inText: boolean;
}

/** All that says a name in a file, but comments, variables, declarations and what writes the member. */
export function readsByName({ text, tree, comments }: SourceModule, name: string): NamedReads {
  const named = tree.of("Identifier").filter((each) => each.name === name);
  const places = new Set(named.map((each) => rangeOf(each).start));
  const inText = [...text.matchAll(wordOf(name))].some(
    ({ index }) => !places.has(index) && !comments.some(({ start, end }) => start <= index && index < end),
  );
  const reads = named.map((each): NodePath => tree.pathOf(each)).filter((each) => !isVariable(each));
  return { reads: reads.filter((each) => !isWritten(each)).map(memberOf), inText };
}

/** A variable that is named like a member. */
export function isVariable(path: NodePath): boolean {
  if (!path.is("Identifier") || path.binding === undefined) return false;
  const parent = path.parentPath;
  if (isMember(parent)) return path.key === "object" || parent.node.computed;
  if (path.key !== "key") return true;
  return (
    parent?.is("ObjectProperty", { shorthand: true }) === true &&
    parent.parentPath?.is("ObjectExpression") === true
  );
}

/** The member that a name is the last part of, or the name itself. */
export const memberOf = (name: NodePath): NodePath =>
  isMember(name.parentPath) && name.key === "property" ? name.parentPath : name;

/** `this.device = ...`, `{ device: ... }`, `device: string;` */
function isWritten(name: NodePath): boolean {
  const parent = name.parentPath;
  if (!parent) return false;
  if (isMember(parent) && name.key === "property") return isAssigned(parent);
  if (parent.is("ObjectProperty")) return parent.parentPath?.is("ObjectExpression") === true;
  if (parent.is("ClassProperty")) return name.key === "key" && !isDecorated(parent);
  return /^(?:PrivateName|TSPropertySignature|TSMethodSignature|TSFunctionType|TSDeclareFunction)$/.test(
    parent.type,
  );
}

/** The name that code must say to read `this.device`, where nothing hands the object out as a whole; else null. */
export function nameOfOwnMember(member: NodePath): string | null {
  const name = memberName(member);
  if (name === null || !isMember(member) || !unwrapped(member.get("object")).is("ThisExpression"))
    return null;
  const owner = member.findParent((each) => each.is("Class") || isStore(each));
  if (!owner?.is("Class")) return owner && !handsItselfOut(owner) ? name : null;
  if (owner.node.superClass || handsItselfOut(owner)) return null;
  const fields = owner.get("body").get("body");
  const isPlain = fields.every(
    (each) => !isClassMember(each) || nameOfKey(each.node.key) !== name || each.is("ClassProperty"),
  );
  return isPlain ? name : null;
}

/** The options of a store or a component, whose state is read by its names. */
function isStore(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!path.is("ObjectExpression") || !parent) return false;
  if (parent.is("ExportDefaultDeclaration")) return path.file.unit.page !== null;
  return path.listKey === "arguments" && /^define(?:Store|Component)$/.test(calleeName(parent));
}

/** The name by which a hook, a store or a provider hands out state: `return { device }`, `value={{ device }}`; else null. */
export function handedOutAs(state: NodePath): string | null {
  const property = outermostWrapper(state).parentPath;
  const object = property?.parentPath;
  if (!property?.is("ObjectProperty") || !object?.is("ObjectExpression")) return null;
  const { parentPath: taker, key } = outermostWrapper(object);
  const isGiven =
    taker?.is("ReturnStatement") ||
    (taker?.is("ArrowFunctionExpression") && key === "body") ||
    (taker?.is("JSXExpressionContainer") &&
      taker.parentPath?.is("JSXAttribute") &&
      isOfProvider(taker.parentPath));
  return isGiven ? keyName(property) : null;
}

const isOfProvider = ({ node, parentPath }: NodePath): boolean =>
  node.type === "JSXAttribute" &&
  node.name.name === "value" &&
  parentPath?.is("JSXOpeningElement") === true &&
  /(?:Provider|Context)$/.test(parentPath.get("name").text);
