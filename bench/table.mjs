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
    "Done: a file that may import many of the wrappers is looked through once, and a place that is named from many folders is looked for once; on this tree that gives nothing that could be measured.",
    "In CPU, of the process and of git, this check takes 3.4 times the floor; a fifth of the samples are V8 compiling what runs often, on the second core.",
    "The callers of 14 wrappers are 28 more files to parse, and git searches all files once more for them, and once for what writes the environment: the floor does none of it.",
    "No gain: parsing while git still reads (two cores are busy with that), flags for V8's memory and compiler, fewer and larger chunks.",
    "Left: one CommonJS file with V8's code cache, for Node 20. It takes a twentieth off the CPU of a check, here and where nothing uses v2, but `--help` has to read the cache too and takes twice as long; and who can write to the cache can run code.",
    "Not done: a cache between runs would answer for unchanged files. A codemod runs a few times in a repository, CI starts from nothing, and an entry that is wrong is a usage that is missed silently.",
  ],
  "check-other": ["The same as for the first tree."],
  "parse-once": [
    "Done: a walk over the nodes that fills number lists of the right length, and kinds of nodes as bits (scopes ask for them several times a node); what a rewritten text is read again for passes by the bodies that no edit came near; who imports what, and the modules of clients, are looked up once and not once for each file. A seventh less CPU and a third less memory than before (420 MB, was 630), and the same results for 1,363 recorded fixtures, projects and mutants and 600 programs.",
    "The floor parses and lets go. Here a file is parsed, walked for its scopes, analyzed and rewritten, and its new text is parsed again: in CPU, a quarter is the first parse, a quarter the analysis, a tenth each the decisions, the rewrite, the second parse, and what becomes the result and its output.",
    "A fifth of the time frees memory, because all trees live until all is decided; more room for young objects (16, 32 and 64 MB) and one thread for it made no difference.",
    "Not done: no second look at what was rewritten. It is what keeps a fault of the program out of somebody's code.",
  ],
  "memory-users": [
    "Done: 11 bytes a node besides the node, where lists took 48 and more; no room for names in scopes that declare none; short lists, of references and those of the parser, without room to grow. 780 MB before, 615 MB after.",
    "A tree is 96 bytes a node in V8, as the parser makes them, and 2,000 files of this tree have 1.5 million nodes: 146 MB for the nodes, some 110 MB for their lists, texts and literals, 100 MB for scopes, bindings and findings; the rest is Node's own and what V8 has not freed yet.",
    "Findings hold paths into the trees, and decisions and rewrites follow them across files. To drop a tree once its file is analyzed, findings would have to be plain facts, or a file be parsed again when it is rewritten: neither was built.",
  ],
  help: [
    "Done: one CommonJS file of 80 KB, of which commander is 53, without Node's network and process modules; every command loads when it is called.",
    "On Node 22, which keeps compiled code, the CPU of `--help` is 1.33 times that of `node -e 0`; Node 20 cannot keep it.",
    "Not done: a help text made by the build. It would have to know the width of the terminal and what commander does with it.",
  ],
  growth: [
    "The tree of 20,000 files has 14 wrappers and barrels where that of 5,000 has 4: their callers, and the search for them, grow with both.",
  ],
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
      const parts = [
        `### ${row.work}, against ${row.against}`,
        `Goal ${row.goal}; measured ${row.shown}, the best so far ${bestOf(row)}.`,
        ...(row.goes ? profiled(row) : []),
        (TRIED[row.id] ?? []).map((each) => `- ${each}`).join("\n"),
      ];
      return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
    })
    .join("\n");
}

/** The best ratio, in the words of the goal. */
function bestOf({ best, ratio, goal }) {
  const reached = best ?? ratio;
  return goal.includes("times faster") ? `${(1 / reached).toFixed(1)} times faster` : reached.toFixed(2);
}

/** What the parts of a row take. */
function profiled({ goes, against, reference }) {
  const lines = (entries) => entries.map(([name, ms]) => `| ${name} | ${ms.toFixed(0)} ms |`).join("\n");
  const alone = lines([...Object.entries(goes.alone), [against, reference]]);
  const doing = lines(Object.entries(goes.doing));
  return [
    `| takes alone | |\n|---|---|\n${alone}`,
    `| the main thread, under the profiler | |\n|---|---|\n${doing}`,
  ];
}

function shown(value, unit) {
  if (unit === "MB") return `${value.toFixed(value < 10 ? 1 : 0)} MB`;
  return value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`;
}
