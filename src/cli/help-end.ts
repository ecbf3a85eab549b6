const EXAMPLES: readonly [command: string, meaning: string][] = [
  ["npx rupt-migrate", "look, ask, write"],
  ["npx rupt-migrate --dry-run", "the diff, nothing is written"],
  ["npx rupt-migrate --yes --install", "write and install, for scripts"],
  ["npx rupt-migrate --check --require-checklist", "in CI, until all is done"],
  ["npx rupt-migrate --report rupt.html packages/web", "one folder, with a report to share"],
  ["npx rupt-migrate checklist", "the policies to create, step by step"],
  ["npx rupt-migrate handoff", "a prompt for each thing that is left"],
];

const STATUSES: readonly [status: string, meaning: string][] = [
  ["0", "done, or nothing to do"],
  ["1", "--check: something is left"],
  ["2", "could not do the job; stderr says why"],
  ["130", "Ctrl-C at a question; nothing was written"],
];

/** What stands below the options in the help. */
export function helpEnd(): string {
  const rows = (table: readonly [string, string][]) => {
    const width = Math.max(...table.map(([left]) => left.length));
    return table.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
  };
  return `\nExamples:\n${rows(EXAMPLES)}\n\nExit status:\n${rows(STATUSES)}\n\nDocs of the move: https://rupt.dev/docs/v3/migration/account-sharing-on-web\n`;
}
