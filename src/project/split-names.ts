import { isUtf8 } from "node:buffer";

/** Names from a list, and those that cannot be written as text because they are not UTF-8. */
export interface NameList {
  names: string[];
  /** As Latin-1, one character a byte. */
  unreadable: string[];
}

/**
 * Cuts what git prints with `-z` at its NUL bytes.
 * A name that is not UTF-8 would be changed by decoding and then name another file: it is set apart.
 */
export function splitNames(output: Buffer): NameList {
  const cut = (text: string) => {
    const names = text.split("\0");
    if (names.at(-1) === "") names.pop();
    return names;
  };
  if (isUtf8(output)) return { names: cut(output.toString("utf8")), unreadable: [] };
  const list: NameList = { names: [], unreadable: [] };
  for (const raw of cut(output.toString("latin1"))) {
    const bytes = Buffer.from(raw, "latin1");
    if (isUtf8(bytes)) list.names.push(bytes.toString("utf8"));
    else list.unreadable.push(raw);
  }
  return list;
}
