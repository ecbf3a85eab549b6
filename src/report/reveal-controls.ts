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
