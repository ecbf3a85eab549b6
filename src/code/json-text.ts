import stringWidth from "string-width";

/** How a formatter lays out JSON. */
export interface JsonLayout {
  width: number;
  /** One step of indentation. */
  indent: string;
  /** The columns of such a step. */
  tabWidth: number;
}

/** What Prettier does where nobody says otherwise. */
const USUAL: JsonLayout = { width: 80, indent: "  ", tabWidth: 2 };

/**
 * JSON as formatters lay it out, so that a file which is committed passes their check: an object takes a line for each field, a list of
 * plain values is on one line where it fits.
 */
export function jsonText(value: unknown, layout: JsonLayout = USUAL): string {
  return `${textOf(value, 0, 0, layout)}\n`;
}

/** @param taken columns of its line that something else takes, the indentation aside: its key, and the comma that follows */
function textOf(value: unknown, depth: number, taken: number, layout: JsonLayout): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const line = `\n${layout.indent.repeat(depth)}`;
  const inner = line + layout.indent;
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).filter(([, each]) => each !== undefined);
    const texts = fields.map(([name, each], index) => {
      const key = `${JSON.stringify(name)}: `;
      return key + textOf(each, depth + 1, widthOf(key) + commaAfter(index, fields), layout);
    });
    return texts.length === 0 ? "{}" : `{${inner}${texts.join(`,${inner}`)}${line}}`;
  }
  if (value.length === 0) return "[]";
  if (value.every((each) => typeof each !== "object" || each === null)) {
    const flat = `[${value.map((each) => JSON.stringify(each)).join(", ")}]`;
    if (depth * layout.tabWidth + taken + widthOf(flat) <= layout.width) return flat;
  }
  const texts = value.map((each, index) => textOf(each, depth + 1, commaAfter(index, value), layout));
  return `[${inner}${texts.join(`,${inner}`)}${line}]`;
}

const commaAfter = (index: number, { length }: readonly unknown[]): number => (index < length - 1 ? 1 : 0);

const widthOf = (text: string): number => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text));
