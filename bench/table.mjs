// The table of `bench/results.json`: for the terminal, the README and docs/at-scale.md.

/** @param {{ rows: object[], machine: object }} results  content of bench/results.json */
export function table({ rows, machine }) {
  const lines = rows.map((row) =>
    row.skipped
      ? `| ${row.work} | ${row.against} | | | ${row.goal} | not run: ${row.skipped} |`
      : `| ${row.work} | ${row.against} | ${shown(row.ours, row.unit)} | ${shown(row.reference, row.unit)} | ${row.goal} | ${row.shown}${row.met ? "" : " (not met)"} |`,
  );
  return `| work | against | ours | theirs | goal | measured |
|---|---|---|---|---|---|
${lines.join("\n")}

${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; Node ${machine.node}, git ${machine.git}, ripgrep ${machine.rg ?? "none"}. Medians of alternating pairs.
`;
}

function shown(value, unit) {
  if (unit === "MB") return `${value.toFixed(value < 10 ? 1 : 0)} MB`;
  return value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`;
}
