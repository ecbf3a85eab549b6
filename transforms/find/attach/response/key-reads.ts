import {
  argumentsOf,
  calleeName,
  calleeOf,
  initOf,
  isCall,
  isMember,
  keyName,
  memberRoot,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { requiredSpecifier } from "../../../../src/code/values/common-js.ts";
import { fold } from "../../../../src/code/values/fold.ts";
import { isPackage } from "../../../../src/code/values/reach/foreign.ts";
import { memberOf } from "./named-reads.ts";

/** A name that a value is stored by: in a storage of the browser, or as a cookie, which the server gets, too. */
export interface StoredKey {
  readonly name: string;
  readonly isCookie: boolean;
}

/** What writes or removes what is stored under its first argument; any other function that is given a key may read by it. */
const WRITERS = /^(?:set|put|save|write|remove|delete|clear|unset|expire)/;
/** What reads by its first argument, of a storage or of cookies. */
const READERS = /^(?:(?:get|read|load|use)\w*|cookies?)$/;

const SETTERS = /^(?:setItem|set|put|save)$/;
const STORES = /(?:storage|cookies?|cookiestore|cookiejar|jar)$/i;
const COOKIE_SETTERS = /^(?:setCookie|setDeviceCookie|writeCookie)$/;

/** `localStorage.setItem`, `Cookies.set`, `setCookie`. */
export function isStorageCall(callee: NodePath): boolean {
  if (callee.is("Identifier")) return COOKIE_SETTERS.test(callee.node.name) && isOfLibrary(callee);
  if (!isMember(callee) || !SETTERS.test(staticName(callee) ?? "")) return false;
  const object = unwrapped(callee.get("object"));
  const called = calleeOf(object) ?? object;
  const name = called.is("Identifier") ? called.node.name : (staticName(called) ?? "");
  if (!isOfLibrary(called)) return false;
  return STORES.test(name) && (staticName(callee) === "setItem" || /cookie|jar/i.test(name));
}

/**
 * Whether a name is that of a browser, or of a package, or stands for one: what a module of the project, an argument or a field does with
 * what it is given is not known.
 */
export function isOfLibrary(value: NodePath, depth = 0): boolean {
  const root = memberRoot(unwrapped(value));
  const required = requiredSpecifier(root);
  if (required !== null) return isPackage(root, required);
  const called = calleeOf(root);
  if (called) return isOfLibrary(called, depth);
  if (root.is("AwaitExpression")) return isOfLibrary(root.get("argument"), depth);
  if (!root.is("Identifier")) return false;
  const { binding } = root;
  if (!binding) return true;
  const declaration = binding.path.parentPath;
  if (declaration?.is("ImportDeclaration")) return isPackage(root, declaration.node.source.value);
  const init = binding.constant && depth < MOST_NAMES ? initOf(binding) : null;
  return init !== null && isOfLibrary(init, depth + 1);
}

const MOST_NAMES = 5;

/**
 * The places of a file that read what is stored under a key, or may: all cookies are read together, and a key may be put together of what
 * is not known. A parameter is none of these: who calls the function says the key.
 */
export function keyReads(module: SourceModule, key: StoredKey): NodePath[] {
  const { tree } = module;
  const { name, isCookie } = key;
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
  // A list of keys is gone through by code that reads each of them.
  const listed = tree
    .of("StringLiteral")
    .filter(({ value }) => value === name)
    .map((each) => tree.pathOf(each))
    .filter(({ parentPath }) => parentPath?.is("ArrayExpression"));
  const others = isCookie
    ? [...memberReads(module, "document.cookie"), ...cookieReads(module, name)]
    : ["localStorage", "sessionStorage"].flatMap((storage) => memberReads(module, `${storage}.${name}`));
  return [
    ...reading,
    ...compared,
    ...listed,
    ...others,
    ...(isCookie ? [] : storageReads(module, name)),
    ...calls.filter((call) => !reading.includes(call) && mayReadBy(call, key)),
  ];
}

/** `localStorage.getItem(prefix + name)`, where that may be the key. */
function mayReadBy(call: NodePath, { name, isCookie }: StoredKey): boolean {
  const callee = calleeOf(call);
  const [given] = argumentsOf(call);
  if (!callee || !given || !READERS.test(calleeName(call))) return false;
  return (isCookie ? /cookie|jar/i : /storage/i).test(callee.text) && mayBe(given, name);
}

/** Whether an expression may be a text, as far as what it begins and ends with is known. */
function mayBe(value: NodePath, text: string): boolean {
  const path = unwrapped(value);
  if (path.is("Identifier") && path.binding?.kind === "param") return false;
  const parts = partsOf(path);
  const first = parts.indexOf(null);
  if (first < 0) return parts.join("") === text;
  const begun = parts.slice(0, first).join("");
  const ended = parts.slice(parts.lastIndexOf(null) + 1).join("");
  return text.length >= begun.length + ended.length && text.startsWith(begun) && text.endsWith(ended);
}

/** What a text is put together of; null for what is not known. */
function partsOf(value: NodePath): (string | null)[] {
  const path = unwrapped(value);
  const known = fold(path);
  if (known) return [String(known.value)];
  if (path.is("BinaryExpression", { operator: "+" }))
    return [...partsOf(path.get("left")), ...partsOf(path.get("right"))];
  if (!path.is("TemplateLiteral")) return [null];
  const given = path.get("expressions");
  return path.node.quasis.flatMap(({ value: { cooked, raw } }, index) => {
    const next = given[index];
    return [cooked ?? raw, ...(next ? partsOf(next) : [])];
  });
}

/** `req.cookies.device`, `cookies["device"]`, `({ cookies: { device } }) =>`. */
function cookieReads({ tree, text }: SourceModule, name: string): NodePath[] {
  if (!/cookie/i.test(text)) return [];
  const members: NodePath[] = [...tree.of("MemberExpression"), ...tree.of("OptionalMemberExpression")].map(
    (each) => tree.pathOf<typeof each>(each),
  );
  const reads = members.filter((member) => {
    if (!isMember(member) || isSetOrDeleted(member) || !/cookies?$/i.test(member.get("object").text))
      return false;
    const property: NodePath = member.get("property");
    return member.node.computed ? mayBe(property, name) : staticName(member) === name;
  });
  const taken = tree
    .of("ObjectPattern")
    .flatMap((each) => tree.pathOf(each).get("properties"))
    .filter((each) => each.is("ObjectProperty") && keyName(each) === name);
  return [...reads, ...taken];
}

/** Reads of the storage of a browser as a whole, or by a key that may be this one: `{ ...localStorage }`, `localStorage[key]`. */
function storageReads({ tree, text }: SourceModule, name: string): NodePath[] {
  if (!/(?:local|session)Storage/.test(text)) return [];
  return tree
    .of("Identifier")
    .filter((each) => each.name === "localStorage" || each.name === "sessionStorage")
    .map((each) => memberOf(tree.pathOf(each)))
    .filter((path) => {
      const { parentPath: parent } = path;
      if (isMember(parent) && path.key === "object") {
        if (isSetOrDeleted(parent)) return false;
        const { property, computed } = parent.node;
        if (!computed) return property.type === "Identifier" && /^(?:key|length)$/.test(property.name);
        return mayBe(parent.get("property"), name);
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
