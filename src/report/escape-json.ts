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
