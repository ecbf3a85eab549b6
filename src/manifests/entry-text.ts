import type { Addition } from "./tree-change.ts";

/** How a key or value that is put in place of another is spelled. */
export interface EntrySpelling {
  key(key: string, like: string | null): string;
  value(value: string, like: string | null): string;
}

/** JSON: always double quotes. */
export const JSON_SPELLING: EntrySpelling = {
  key: (key) => JSON.stringify(key),
  value: (value) => JSON.stringify(value),
};

/** A YAML text that needs no quotes, and is no number, boolean or null. `@` may not start one. */
const PLAIN = /^[A-Za-z^~][\w.^~/-]*$/;

/**
 * YAML: a new text is quoted as the one it replaces; a key that needs quotes and replaces a plain one follows the
 * quotes of the file, else those that the manager itself writes.
 *
 * @param text the file
 * @param usual the quote that the manager writes: `'` for pnpm, `"` for yarn
 */
export function yamlSpelling(text: string, usual: "'" | '"'): EntrySpelling {
  const inFile = /^[ \t]*(?:- )?(['"])[^'"\n]+\1/m.exec(text)?.[1] ?? /: (['"])[^'"\n]*\1/.exec(text)?.[1];
  const spell = (content: string, like: string | null): string => {
    const quote = /^['"]/.exec(like ?? "")?.[0];
    if (quote === undefined && PLAIN.test(content)) return content;
    const used = quote ?? inFile ?? usual;
    return `${used}${content}${used}`;
  };
  return { key: spell, value: spell };
}

/** A new entry, with colon and quotes as the entry has that it stands for. */
export function addedText(text: string, { key, value, like }: Addition, spelling: EntrySpelling): string {
  const colon = text.slice(like.keyEnd, like.value.start);
  return (
    spelling.key(key, text.slice(like.start, like.keyEnd)) +
    (/^\s*:\s*$/.test(colon) ? colon : ": ") +
    spelling.value(value, text.slice(like.value.start, like.value.end))
  );
}
