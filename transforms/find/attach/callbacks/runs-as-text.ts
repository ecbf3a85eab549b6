import {
  argumentsOf,
  type Binding,
  bindingOfFunction,
  calleeName,
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { parameterFor } from "../../../../src/code/values/function-at.ts";

/** What sends the text of a function into a page: Puppeteer, Playwright, TestCafe, extensions. */
const SENDS =
  /^(?:addInitScript|ClientFunction|\$eval|\$\$eval|evaluate|evaluateAll|evaluateHandle|evaluateOnNewDocument|executeAsyncScript|executeScript|waitForFunction)$/;
/** The same by names that others have, too. */
const OF_BROWSER = /^(?:browser|driver)\.(?:execute|executeAsync)$/;
const MAX_DEPTH = 3;

/**
 * Whether the text of a function around a place is run elsewhere, `page.evaluate(() => ...)`, `` new Worker(`(${job})()`, { eval: true }) ``:
 * no name of its module means anything there, nor does a path from its file.
 */
export function runsAsText(path: NodePath): boolean {
  for (let fn = path.getFunctionParent(); fn; fn = fn.getFunctionParent()) {
    const names = bindingOfFunction(fn);
    if (isText(fn, 0) || (names && isTextBy(names, 0))) return true;
  }
  return false;
}

const isTextBy = (binding: Binding, depth: number): boolean =>
  valueReferences(binding).some((each) => isText(each, depth));

/** Whether a function, or a name of it, is made a text where it stands, or given to what does so. */
function isText(value: NodePath, depth: number): boolean {
  const path = outermostWrapper(value);
  const { parentPath: parent, key, listKey } = path;
  if (!parent || depth > MAX_DEPTH) return false;
  // `html`<b @click=${() => leave()}>`` is given functions as they are.
  if (parent.is("TemplateLiteral")) return !parent.parentPath?.is("TaggedTemplateExpression");
  if (parent.is("BinaryExpression", { operator: "+" })) return true;
  if (isMember(parent) && key === "object")
    return staticName(parent) === "toString" && isCall(parent.parentPath) && parent.key === "callee";
  if (parent.is("ObjectProperty") && key === "value")
    return (
      /^(?:func|function)$/.test(staticNameOf(parent)) &&
      isSent(outermostWrapper(parent.parentPath ?? parent))
    );
  if (listKey !== "arguments" || !(isCall(parent) || parent.is("NewExpression"))) return false;
  if (isCall(parent) && (calleeOf(parent)?.is("Identifier", { name: "String" }) || isSent(path))) return true;
  const given = parameterFor(path);
  return given !== undefined && isTextBy(given, depth + 1);
}

function isSent(argument: NodePath): boolean {
  const call = argument.parentPath;
  if (!isCall(call) || argument.listKey !== "arguments" || !argumentsOf(call).includes(argument))
    return false;
  return SENDS.test(calleeName(call)) || OF_BROWSER.test(unwrapped(calleeOf(call) ?? call).text);
}

const staticNameOf = (property: NodePath): string =>
  property.is("ObjectProperty") && property.node.key.type === "Identifier" ? property.node.key.name : "";
