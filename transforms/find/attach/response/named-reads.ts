import {
  argumentsOf,
  calleeName,
  isAssigned,
  isCall,
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
import { fold } from "../../../../src/code/values/fold.ts";
import { wordOf } from "../../../../src/code/word-of.ts";
import { handsItselfOut, isDecorated } from "./member-reads.ts";

/** What writes or removes what is stored under its first argument; any other function that is given a key may read by it. */
const WRITERS = /^(?:set|put|save|write|remove|delete|clear|unset|expire)/;

/** The places of a file that read what is stored under a key, or may: all cookies are read together. */
export function keyReads(module: SourceModule, name: string): NodePath[] {
  const { tree } = module;
  const calls = [...tree.of("CallExpression"), ...tree.of("OptionalCallExpression")].map(
    (each): NodePath => tree.pathOf(each),
  );
  const isKey = (path: NodePath): boolean => fold(path)?.value === name;
  const reading = calls.filter((call) =>
    argumentsOf(call).some((each, index) => isKey(each) && !(index === 0 && WRITERS.test(calleeName(call)))),
  );
  // `event.key === "device"`.
  const compared = tree
    .of("BinaryExpression")
    .map((each) => tree.pathOf(each))
    .filter((each) =>
      [each.get("left"), each.get("right")].some((side) => side.is("StringLiteral") && isKey(side)),
    );
  const members = ["document.cookie", `localStorage.${name}`, `sessionStorage.${name}`];
  return [
    ...reading,
    ...compared,
    ...members.flatMap((text) => memberReads(module, text)),
    ...storageReads(module, isKey),
  ];
}

/** Reads of the storage of a browser as a whole, or by a key that may be one: `{ ...localStorage }`, `localStorage[key]`. */
function storageReads({ tree, text }: SourceModule, isKey: (path: NodePath) => boolean): NodePath[] {
  if (!/(?:local|session)Storage/.test(text)) return [];
  return tree
    .of("Identifier")
    .filter(({ name }) => name === "localStorage" || name === "sessionStorage")
    .map((each) => memberOf(tree.pathOf(each)))
    .filter((path) => {
      const { parentPath: parent } = path;
      if (isMember(parent) && path.key === "object") {
        if (isSetOrDeleted(parent)) return false;
        const { property, computed } = parent.node;
        if (!computed) return property.type === "Identifier" && /^(?:key|length)$/.test(property.name);
        return isKey(parent.get("property")) || !fold(parent.get("property"));
      }
      return (
        parent?.is("SpreadElement") ||
        (parent?.is("VariableDeclarator") && path.key === "init") ||
        (parent?.is("BinaryExpression", { operator: "in" }) && path.key === "right") ||
        parent?.is("ForInStatement") ||
        (isCall(parent) && path.listKey === "arguments")
      );
    });
}

/** Whether a member is set or deleted. */
const isSetOrDeleted = ({ parentPath, key }: NodePath): boolean =>
  (parentPath?.is("AssignmentExpression") === true && key === "left") ||
  parentPath?.is("UnaryExpression", { operator: "delete" }) === true;

/** The reads of `document.cookie`, `localStorage.device`. */
function memberReads({ tree }: SourceModule, text: string): NodePath[] {
  return tree
    .of("MemberExpression")
    .map((each) => tree.pathOf(each))
    .filter((each) => each.text.replace(/^window\./, "") === text && !isSetOrDeleted(each));
}

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

const memberOf = (name: NodePath): NodePath =>
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
