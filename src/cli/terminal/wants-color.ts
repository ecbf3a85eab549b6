/**
 * Whether to colour what goes to a stream. `--no-color` and NO_COLOR (not empty, https://no-color.org) come first: text
 * without escapes is never wrong. Then FORCE_COLOR, as Node reads it; else a terminal that is not `dumb`.
 */
export function wantsColor(
  stream: { isTTY?: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
  noColorFlag = false,
): boolean {
  if (noColorFlag || (env.NO_COLOR ?? "") !== "") return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return stream.isTTY === true && env.TERM !== "dumb";
}
