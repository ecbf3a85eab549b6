import {
  isCall,
  isMember,
  keyName,
  keyNameOf,
  type NodePath,
  outermostWrapper,
  type SourceModule,
} from "../../src/code/tree/index.ts";
import { dottedName } from "./sdk/named-modules.ts";
import { importedFiles, isAccountedFor } from "./unseen-loads.ts";

/** Text of a file that may ask the global object. */
type Text = { readonly text: string };

const GLOBAL = "(?:window|globalThis|self|global)";

/**
 * `window[name]`, `get(window, path)`, `for (const name in window)`, `eval(name)`, and a variable that holds it, `view[name]`: the global
 * object is asked for what is not written there.
 */
const ASKS_FOR_UNSEEN = new RegExp(
  [
    String.raw`(?<![\w.$])${GLOBAL}\)?\s*(?:(?:\?\.)?\[\s*(?!["'\x60\d])|[,)])`,
    String.raw`(?<![\w.$])([\w$]+)\s*=\s*${GLOBAL}\s*[;\n][\s\S]{0,9999}?(?<![\w.$])\1\)?\s*(?:(?:\?\.)?\[\s*(?!["'\x60\d])|[,)])`,
    String.raw`(?<![\w.$])eval\)?\(`,
  ].join("|"),
);

/** Whether a text may be code that asks the global object for what is not written there. */
export const asksForUnseen = ({ text }: Text): boolean => ASKS_FOR_UNSEEN.test(text);

/** Whether a text is the name of the SDK's global, or leads to a member of it: `Rupt`, `Rupt.attach`, `window.Rupt.attach`. */
export const leadsToGlobal = (text: string): boolean =>
  /^(?:(?:window|globalThis|self)\.)?Rupt(?:\.(?![cm]?[jt]sx?$)\w+)*$/.test(text);

/**
 * Texts, keys and patterns that are the global's name, where code asks the global object for what is not written there:
 * `["Rupt"].map((name) => window[name])`, in the file, in one that imports it, or in one that it imports.
 */
export function textsThatMayNameGlobal(
  module: SourceModule,
  importersOf: (path: string) => readonly Text[],
): NodePath[] {
  const { tree } = module;
  const texts: NodePath[] = tree
    .of("StringLiteral")
    .flatMap((node) => (leadsToGlobal(node.value) ? [tree.pathOf(node)] : []))
    .filter((path) => isTakenApart(path) || (!isAccountedFor(path) && !isOfEvent(path)));
  const keys = tree
    .of("ObjectProperty")
    .flatMap((node) =>
      !node.computed && !node.shorthand && keyNameOf(node) === "Rupt" ? [tree.pathOf(node.key)] : [],
    )
    .flatMap((path) => {
      const object = path.parentPath?.parentPath;
      return object?.is("ObjectExpression") ? [{ path, object }] : [];
    });
  const patterns = tree
    .of("RegExpLiteral")
    .flatMap((node) => (isNamePattern(node) ? [tree.pathOf(node)] : []));
  if (texts.length + keys.length + patterns.length === 0) return [];
  const around = [module, ...importersOf(module.path), ...importedFiles(module)];
  if (!around.some(asksForUnseen)) return [];
  const read = keys.filter(({ object }) => around.some(({ text }) => keysAreRead(object, text)));
  return [...texts, ...patterns, ...read.map(({ path }) => path)];
}

/** Whether code goes through the keys of an object: `Object.keys(adapters)`, `for (const name in adapters)`. */
function keysAreRead(object: NodePath, text: string): boolean {
  const owner = outermostWrapper(object).parentPath;
  if (isCall(owner)) return /^Object\.(?:entries|keys)$/.test(dottedName(owner.node.callee));
  const named = owner?.is("VariableDeclarator") ? owner.get("id") : null;
  const name = named?.is("Identifier")
    ? named.node.name
    : owner?.is("ObjectProperty")
      ? keyName(owner)
      : null;
  const written = (name ?? "default").replaceAll("$", "\\$");
  return new RegExp(`(?:Object\\.(?:entries|keys)\\(|\\bin\\s+)(?:[\\w$.]+\\.)?${written}(?![\\w$])`).test(
    text,
  );
}

/** `/^rupt$/i`. */
const isNamePattern = ({ pattern, flags }: { pattern: string; flags: string }): boolean =>
  (flags.includes("i") ? /^\^?rupt(?:\$|\\\.\w+\$?)?$/i : /^\^?Rupt(?:\$|\\\.\w+\$?)?$/).test(pattern);

/** `"Rupt.attach".split(".").reduce((object, key) => object[key], window)`, `if (key === "Rupt") run(window[key])`. */
const isTakenApart = ({ parentPath: parent, key }: NodePath): boolean =>
  (isMember(parent) && key === "object") ||
  (parent?.is("BinaryExpression") === true && parent.node.operator !== "in");

/** `window.addEventListener("Rupt", ...)`, `console.log(window, "Rupt")`. */
function isOfEvent({ parentPath: call, listKey }: NodePath): boolean {
  const callee = listKey === "arguments" && call && isCall(call) ? dottedName(call.node.callee) : "";
  return /(?:^|\.)(?:addEventListener|removeEventListener|emit|on|once|off|its|property|toHaveProperty|log|warn|error|info|debug|track)$/.test(
    callee,
  );
}
