import { createTwoFilesPatch } from "diff";

/**
 * A unified diff of one file that `git apply` accepts, made in process.
 *
 * @param before null for a new file
 */
export function unifiedDiff(path: string, before: string | null, after: string): string {
  if (before === after) return "";
  const from = before === null ? "/dev/null" : `a/${path}`;
  const body = createTwoFilesPatch(from, `b/${path}`, before ?? "", after, undefined, undefined, {
    context: 3,
  });
  const hunks = body.slice(body.indexOf("--- "));
  const named = /[\t\n"\\]|[^\x20-\x7e]/.test(path) ? quoteNames(hunks, path) : hunks;
  const head = `diff --git ${gitName(`a/${path}`)} ${gitName(`b/${path}`)}\n${before === null ? "new file mode 100644\n" : ""}`;
  return head + named.replace(/^(--- .*?)\t?$/m, "$1").replace(/^(\+\+\+ .*?)\t?$/m, "$1");
}

function quoteNames(hunks: string, path: string): string {
  return hunks
    .replace(`--- a/${path}`, () => `--- ${gitName(`a/${path}`)}`)
    .replace(`+++ b/${path}`, () => `+++ ${gitName(`b/${path}`)}`);
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
