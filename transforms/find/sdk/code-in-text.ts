/** A call of the global that the v2 script sets. */
const CALL =
  /(?<![\w$.@/-])(?:(?:window|self|globalThis|top|parent)\s*\??\.\s*)?Rupt\s*(?:\?\.|\.)\s*(?:attach|detach|evaluate|identify|getAttachedDevices|getFingerprint|getHash)\s*\(/;

/** A handler in a text of HTML: `<a onclick="...">`, `<a href="javascript:...">`. */
const HANDLER =
  /<[a-z][^<>]*\s(?:(?:on[a-z]+|x-[\w:.-]+|(?:data-)?hx-on[\w:.-]*|@[\w:.-]+|v-on:[\w:.-]+|data-bind|(?:data-)?ng-[\w-]+|up-on-[\w-]+)\s*=|(?:href|action|formaction|src)\s*=\s*\\?["']?\s*javascript:)[^<>]*$/i;

/** A script in a text of HTML, up to the call. */
const SCRIPT = /<script\b[^<>]*>(?:(?!<\/script)[\s\S])*$/i;

/** Functions that run a text as code, or set a handler by one; the elements that do. */
const RUNS =
  /(?:^|\.)(?:setTimeout|setInterval|eval|Function|setAttribute|execute|executeAsync|executeJavaScript|executeScript|addScriptTag|createTextNode|useHead|evaluate|evaluateOnNewDocument|addInitScript|injectJavaScript|waitForFunction|runIn\w*Context)$|^<script>$/i;

/** Properties of a script element, and settings, whose text runs. */
const RUNS_AS = /^(?:\.text|\.?(?:textContent|innerText|innerHTML|injectedJavaScript\w*))$/;

/** The global without a call, in a text that is run: `page.waitForFunction("window.Rupt")`. */
const READ = /(?<![\w$.@/-])(?:window|self|globalThis)\s*\??\.\s*Rupt(?![\w$])/;

/** What stands before and behind a call that is no word of a sentence: `Call Rupt.attach() first`. */
const AS_CODE = /(?:^|[;{}()=>,:&|?!"'\x60\n]|\\[nrt]|\b(?:await|return|then|void|=>))\s*$/;
const IN_WORDS = /^\(\s*\)\s+[a-z]/i;
const HTML = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/i;

/**
 * Whether a text is code that calls the global of v2: a script, an address that is one, a handler or a script in HTML, an argument of what
 * runs it. Texts that only show such a call count for nothing.
 *
 * @param callee what is called with the text, or the element around it: `el.setAttribute`, `<script>`
 * @param key the property that holds it; with a dot in front, one that is set to it
 * @param goesOn whether anything is done with the text but to show it
 */
export function callsGlobal(
  value: string,
  callee: string,
  key: string,
  goesOn: () => boolean = () => true,
): boolean {
  const runs = RUNS.test(callee) || RUNS_AS.test(key);
  const found = CALL.exec(value);
  if (!found) return runs && READ.test(value);
  const before = value.slice(0, found.index);
  if (runs || /^\s*javascript:/i.test(value) || HANDLER.test(before) || SCRIPT.test(before)) return true;
  if (HTML.test(value) || SHOWS.test(callee) || SHOWN.test(key)) return false;
  return goesOn() && AS_CODE.test(before) && !IN_WORDS.test(value.slice(found.index + found[0].length - 1));
}

/** The name of the package in quotes, in a text that may have escaped them. */
const NAME = String.raw`\\?["'\x60](?:npm:)?rupt(?:@[^"'\x60/\\]+)?(?:/[^"'\x60\\]+)?\\?["'\x60]`;

const NAMED = new RegExp(NAME);

/** What stands before a statement: the start of a line or of a script, another statement. */
const START = String.raw`(?:^|[\n;{}>]|\*/|\\[nt])\s{0,99}`;

/** `import { attach } from "rupt"` to the end of its statement: a sentence goes on in words. */
const STATEMENT = new RegExp(
  String.raw`${START}(?:import\s*(?:[\w$*{}\s,]{1,999}?from\s*)?|export\s*[\w$*{}\s,]{1,999}?from\s*)${NAME}\s*(?:;|$|[\n)<}]|\\[nt]|//|/\*|with\b)`,
);

/** `await import("rupt")`, `const { attach } = require("rupt/common.cjs")`. */
const CALLED = new RegExp(
  String.raw`(?:${START}|[=(,:?&|!]\s{0,99}|\b(?:return|await|void)\s{1,99})(?:import|require)\s*\(\s*${NAME}\s*\)`,
);

/** Functions and elements whose text is for people to read, and settings that hold such a text. */
const SHOWS =
  /^(?:console\.\w+|(?:\w+\.)*(?:log|warn|error|info|debug|invariant|assert|t|includes|indexOf|startsWith|match|replace|replaceAll|toBe|toContain|toEqual|toMatch)|\w*Error|describe|it|test|<(?!script>).+>)$/i;
const SHOWN =
  /^(?:message|description|title|label|hint|help|summary|placeholder|caption|text|example|markdown)$/i;

/** Whether what is called with a text shows it to people. */
export const shows = (callee: string): boolean => SHOWS.test(callee);

/**
 * Whether a text is code that loads v2: a module that a plugin of a bundler makes up, a script of a page, what a worker or a sandbox is
 * given. It runs elsewhere, and the package is needed there. A sentence that names the import is none, and neither is code that is shown.
 *
 * @param callee what is called with the text, or the element around it
 * @param key the property that holds it
 */
export function loadsPackage(value: string, callee: string, key: string): boolean {
  if (!NAMED.test(value) || !(STATEMENT.test(value) || CALLED.test(value))) return false;
  return /<script\b/i.test(value) || !(SHOWS.test(callee) || SHOWN.test(key));
}
