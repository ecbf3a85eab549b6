import { posix } from "node:path";
import picomatch from "picomatch";

/** A property of one section of an `.editorconfig`. */
interface Section {
  glob: string;
  values: ReadonlyMap<string, string>;
}

interface EditorConfig {
  /** No file above counts. */
  isTop: boolean;
  sections: readonly Section[];
}

/**
 * The value that `.editorconfig` files give a property of a file: nearer files and later sections win.
 * @param read the text of the `.editorconfig` of a folder, or null
 * @param folders those that hold the file, the nearest first
 */
export function editorProperty(
  property: string,
  path: string,
  folders: readonly string[],
  read: (folder: string) => string | null,
): string | null {
  for (const folder of folders) {
    const text = read(folder);
    if (text === null) continue;
    const { isTop, sections } = parsed(text);
    const inside = posix.relative(folder, path);
    const found = sections.findLast(({ glob, values }) => values.has(property) && matches(glob, inside));
    if (found) return found.values.get(property) ?? null;
    if (isTop) return null;
  }
  return null;
}

function parsed(text: string): EditorConfig {
  let isTop = false;
  const sections: { glob: string; values: Map<string, string> }[] = [];
  for (const line of text.split(/\r\n|\n|\r/).map((each) => each.trim())) {
    const [, glob] = /^\[(.+)\]$/.exec(line) ?? [];
    if (glob !== undefined) sections.push({ glob, values: new Map() });
    const [, key = "", value = ""] = /^([\w-]+)\s*[=:]\s*(.*?)(?:\s+[;#].*)?$/.exec(line) ?? [];
    if (key === "") continue;
    const section = sections.at(-1);
    if (section) section.values.set(key.toLowerCase(), value.toLowerCase());
    else if (key.toLowerCase() === "root") isTop = value.toLowerCase() === "true";
  }
  return { isTop, sections };
}

/** A glob without a slash is of the name alone, at any depth. */
function matches(glob: string, inside: string): boolean {
  const isOfName = !glob.includes("/");
  return picomatch.isMatch(isOfName ? posix.basename(inside) : inside, glob.replace(/^\//, ""), {
    dot: true,
    nobrace: false,
  });
}
