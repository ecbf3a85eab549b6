// The table of `bench/results.json` for the terminal and docs/at-scale.md, and its sentence for the README.

/** @param {{ rows: object[], machine: object }} results  content of bench/results.json */
export function table({ rows, machine }) {
  const lines = rows.map((row) =>
    row.skipped
      ? `| ${row.work} | ${row.against} | | | | ${row.goal} | not run: ${row.skipped} |`
      : `| ${row.work} | ${row.against} | ${shown(row.ours, row.unit)} | ${shown(row.reference, row.unit)} | ${row.rg ? shown(row.rg) : ""} | ${row.goal} | ${row.shown}${row.met ? "" : " (not met)"} |`,
  );
  return `| work | against | ours | theirs | \`rg -l rupt\` | goal | measured |
|---|---|---|---|---|---|---|
${lines.join("\n")}
${counted(rows)}

${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; Node ${machine.node}, git ${machine.git}, ripgrep ${machine.rg ?? "none"}. Medians of alternating pairs.
`;
}

/** What is the same on every machine. */
function counted(rows) {
  const lines = rows.flatMap(({ work, counted: of }) =>
    of === undefined
      ? []
      : [
          `- ${work}: ${of.read} files read, git started ${of.git} times, ${of.searches} of them to search all files.`,
        ],
  );
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}

/**
 * The figures in one sentence.
 * @param {{ rows: object[] }} results  content of bench/results.json
 */
export function sentence({ rows }) {
  const measured = rows.filter((row) => !row.skipped);
  const row = (id) => measured.find((each) => each.id === id);
  const said = [
    // Both of one row: the time and the factor are of the same tree.
    [
      "runner",
      (it) => `\`--check\` takes ${shown(it.ours)} for 20,000 files, ${it.shown} than jscodeshift's runner`,
    ],
    ["memory", (it) => `, in ${shown(it.ours, it.unit)} of memory`],
    ["npx", (it) => `; \`npx\` takes ${shown(it.ours, it.unit)} with nothing cached`],
  ].flatMap(([id, say]) => (row(id) === undefined ? [] : [say(row(id))]));
  const met = measured.filter((each) => each.met).length;
  return `${said.join("")}; ${met} of ${measured.length} goals are met ([all figures](docs/at-scale.md#what-was-measured)).`;
}

/** What was tried for the rows that may miss their goal, and what it gave. */
const TRIED = {
  "check-usages": [
    "Done: paths and scopes of our own instead of Babel's (a tenth of the time, and the code of two libraries); git started before the program loads; no width of text by pattern where it is plain; one file to start from.",
    "Done: who imports a wrapper, or an index above it, is one more search by git, begun before the parser loads and read while files are parsed; only what it finds is read. Files that are not there are found missing by one look into their folder.",
    "The callers of 14 wrappers are 28 more files to parse, and a second search by git goes through all files once more: the floor does neither.",
    "No gain: parsing while git still reads (two cores are busy with that), flags for V8's memory and compiler, fewer and larger chunks.",
    "Not done: a cache between runs would answer for unchanged files. A codemod runs a few times in a repository, CI starts from nothing, and an entry that is wrong is a usage that is missed silently.",
  ],
  "check-other": ["The same as for the first tree."],
  "check-clean": [
    "Done: all of the above but the parser; which files are worth reading, and which folders are output, is found while git reads.",
    "No gain: one pattern for git instead of five (in the C locale the five are faster), another number of threads, no excluded endings, `git grep --untracked` for one walk instead of two, YAML loaded when needed.",
    "Both cores are busy from Node's start until git is done: its two walks, side by side and with Node idle, take 120 ms; what the program loads and lists meanwhile, it takes from them.",
  ],
};

/**
 * For each row that is not met: the best that was reached, where the time goes and what was tried.
 * @param {{ rows: object[] }} results  content of bench/results.json
 * @returns {string} Markdown; the empty string when all goals are met
 */
export function unmet({ rows }) {
  return rows
    .filter((row) => !row.skipped && !row.met)
    .map((row) => {
      const goes = row.goes ?? { alone: {}, doing: {} };
      const line = ([name, ms]) => `| ${name} | ${ms.toFixed(0)} ms |`;
      const alone = [...Object.entries(goes.alone), [row.against, row.reference]];
      return `### ${row.work}, against ${row.against}

Goal ${row.goal}; measured ${row.shown}, the best so far ${(row.best ?? row.ratio).toFixed(2)}.

| takes alone | |
|---|---|
${alone.map(line).join("\n")}

| the main thread, under the profiler | |
|---|---|
${Object.entries(goes.doing).map(line).join("\n")}

${(TRIED[row.id] ?? []).map((each) => `- ${each}`).join("\n")}
`;
    })
    .join("\n");
}

function shown(value, unit) {
  if (unit === "MB") return `${value.toFixed(value < 10 ? 1 : 0)} MB`;
  return value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`;
}
