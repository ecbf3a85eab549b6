import { createTwoFilesPatch } from "diff";

/**
 * A unified diff of one file that `git apply` accepts, made in process.
 *
 * @param before null for a new file
 * @param after null for a file that is deleted
 */
export function unifiedDiff(path: string, before: string | null, after: string | null): string {
  if (before === after) return "";
  // Names are written here: the library knows nothing of git's quoting.
  const text = createTwoFilesPatch("a", "b", before ?? "", after ?? "", undefined, undefined, { context: 3 });
  return header(path, before === null, after === null) + text.slice(text.indexOf("@@ "));
}

/** The same diff for a file that is called by another path: patches are applied from the top of the repository. */
export function renamedDiff(diff: string, path: string): string {
  if (diff === "") return "";
  return (
    header(path, diff.includes("\n--- /dev/null\n"), diff.includes("\n+++ /dev/null\n")) +
    diff.slice(diff.indexOf("\n@@ ") + 1)
  );
}

function header(path: string, isNew: boolean, isGone: boolean): string {
  const [from, to] = [gitName(`a/${path}`), gitName(`b/${path}`)];
  // As git does: a tab ends a name that has a space in it.
  const end = /\s/.test(path) ? "\t" : "";
  return [
    `diff --git ${from} ${to}`,
    ...(isNew ? ["new file mode 100644"] : []),
    ...(isGone ? ["deleted file mode 100644"] : []),
    isNew ? "--- /dev/null" : `--- ${from}${end}`,
    isGone ? "+++ /dev/null\n" : `+++ ${to}${end}\n`,
  ].join("\n");
}

/** Git's quoting of unusual names: C escapes of the bytes. */
function gitName(name: string): string {
  if (!/["\\]|[^\x20-\x7e]/.test(name)) return name;
  let quoted = '"';
  for (const byte of Buffer.from(name)) {
    const char = String.fromCharCode(byte);
    if (char === '"' || char === "\\") quoted += `\\${char}`;
    else if (byte === 9) quoted += "\\t";
    else if (byte === 10) quoted += "\\n";
    else if (byte < 32 || byte > 126) quoted += `\\${byte.toString(8).padStart(3, "0")}`;
    else quoted += char;
  }
  return `${quoted}"`;
}
