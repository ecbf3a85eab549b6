/**
 * Characters that change how text is shown without being seen: control bytes (C0, C1, DEL), marks that turn the
 * direction of text, invisible characters, lone surrogates and tag characters. Tab and line feed stay; the joiners
 * that emoji are made of stay too.
 */
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu;

/** The escape that names one character, as a programmer writes it. */
function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
}

/**
 * Makes every character visible that could act on a terminal or deceive a reader, e.g. ESC becomes `\x1b`.
 * Windows line endings become line feeds. Every medium starts from this text and adds its own escapes.
 */
export function revealControls(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(CONTROL, codeOf);
}

/** The same for text that must stay on one line, such as a path: line feed and tab are shown as `\n` and `\t`. */
export function revealOnLine(text: string): string {
  return revealControls(text.replace(/\r/g, "\\r").replace(/\n/g, "\\n").replace(/\t/g, "\\t"));
}

/** Text of the repo for a terminal: several lines may stay, nothing in it acts on the terminal. */
export function escapeTerminal(text: string): string {
  return revealControls(text).replace(/\t/g, "  ");
}

/** Text of the repo for one line of a terminal. */
export function escapeTerminalLine(text: string): string {
  return revealOnLine(text);
}

/**
 * Breaks what a CI runner would take for a workflow command. Runners read every line that a program prints: one that
 * starts with `::`, or holds `##[`, is a command there, and source text may well hold one.
 */
export function defuseCommands(output: string): string {
  return output.replace(/^((?:\u001b\[[\d;]*m|\s)*)::/gm, "$1\\::").replace(/##\[/g, "#\\#[");
}

/**
 * The message of a GitHub workflow command (`::error …::message`).
 * Source: `escapeData` of actions/toolkit: `%`, CR and LF are percent-encoded. Other control bytes become visible.
 */
export function escapeGithubData(text: string): string {
  return revealControls(text).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** A property of a workflow command (`file=`, `title=`): `:` and `,` are encoded too, as `escapeProperty` does. */
export function escapeGithubProperty(text: string): string {
  return escapeGithubData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an HTML text node or a quoted attribute value. Control characters become visible. */
export function escapeHtml(text: string): string {
  return revealControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Characters that JSON may hold raw but a terminal or an editor may act on. */
const RAW =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

const escapeUnits = (text: string): string =>
  [...Array(text.length).keys()]
    .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");

/**
 * Indented JSON with a final newline. Control and direction characters are written as `\uXXXX`, so the text is safe on
 * a terminal and its parsed value is the same.
 */
export function toSafeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(RAW, escapeUnits)}\n`;
}

/**
 * A POSIX path as a relative URI reference: each segment percent-encoded (RFC 3986), `/` kept.
 * A first segment with a colon would read as a scheme; the colon is encoded too. Lone surrogates become U+FFFD.
 */
export function pathToUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (character) => {
        return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
      }),
    )
    .join("/");
}
