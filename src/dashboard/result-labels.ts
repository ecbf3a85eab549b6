/** Names that say nothing about the repo a result comes from. */
const GENERIC: ReadonlySet<string> = new Set([".rupt-migrate", ".", ""]);

/**
 * A short name for each of several result files, by which a merged report tells the repos apart: the file's name
 * without ending, and as many folders before it as it takes to be different.
 * @param files paths as they were given, `/` or `\` between folders
 */
export function resultLabels(files: readonly string[]): string[] {
  const parts = files.map((file) =>
    file
      .replace(/\.json$/i, "")
      .split(/[\\/]+/)
      .filter((part) => !GENERIC.has(part) && part !== ".."),
  );
  const deepest = Math.max(1, ...parts.map((part) => part.length));
  for (let depth = 1; depth <= deepest; depth++) {
    const labels = parts.map((part) => part.slice(-depth).join("/") || "result");
    if (new Set(labels).size === labels.length) return labels;
  }
  return parts.map((part, index) => `${part.join("/") || "result"}#${index + 1}`);
}
