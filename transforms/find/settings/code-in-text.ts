/** A call of the global that the v2 script sets. */
const CALL =
  /(?<![\w$.@/-])(?:(?:window|self|globalThis|top|parent)\s*\??\.\s*)?Rupt\s*(?:\?\.|\.)\s*(?:attach|detach|evaluate|identify|getAttachedDevices|getFingerprint|getHash)\s*\(/;

/** A handler in a text of HTML: `<a onclick="...">`, `<a href="javascript:...">`. */
const HANDLER =
  /<[a-z][^<>]*\s(?:(?:on[a-z]+|x-[\w:.-]+|hx-on[\w:.-]*|@[\w:.-]+|v-on:[\w:.-]+)\s*=|(?:href|action|formaction|src)\s*=\s*\\?["']?\s*javascript:)[^<>]*$/i;

/** A script in a text of HTML, up to the call. */
const SCRIPT = /<script\b[^<>]*>(?:(?!<\/script)[\s\S])*$/i;

/** Functions that run a text as code, or set a handler by one; the elements that do. */
const RUNS =
  /(?:^|\.)(?:setTimeout|setInterval|eval|Function|setAttribute|executeScript|addScriptTag)$|^<script>$/i;

/**
 * Whether a text is code that calls the global of v2: an address that is a script, a handler or a script in HTML, an argument of what
 * runs it. Texts that only show such a call count for nothing.
 *
 * @param callee what is called with the text, or the element around it: `el.setAttribute`, `<script>`
 */
export function callsGlobal(value: string, callee: string): boolean {
  const found = CALL.exec(value);
  if (!found) return false;
  const before = value.slice(0, found.index);
  return /^\s*javascript:/i.test(value) || RUNS.test(callee) || HANDLER.test(before) || SCRIPT.test(before);
}
