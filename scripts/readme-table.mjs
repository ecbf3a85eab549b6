// Writes what the docs say of rules, options and the sample app from the program itself.
//
//   node scripts/readme-table.mjs [--check]     --check writes nothing and exits 1 when a file is stale
//
// Needs a built program: npm run build.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTypescript } from "./load-typescript.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { RULES } = await loadTypescript("src/rules/rules.ts");
const { buildProgram } = await loadTypescript("src/cli/program.ts");

/** What a level means to the reader, in the order of the tables. */
const LEVELS = [
  {
    level: "info",
    title: "Done for you",
    meaning: "The code is edited and does what it did. What is left, if anything, is done in the dashboard.",
  },
  {
    level: "warning",
    title: "Done, look once",
    meaning: "The code is edited. A person should look at one named thing.",
  },
  {
    level: "action",
    title: "Left to you",
    meaning:
      "A person must act. The code is held on v2 and still works, or something without a place in v3 was taken out and quoted.",
  },
];

const rulesOf = (level) => Object.entries(RULES).filter(([, rule]) => rule.level === level);
const cell = (text) => text.replaceAll("|", "\\|").replace(/</g, "&lt;");
const fenced = (code, language) => `\`\`\`${language}\n${code}\n\`\`\``;

/** The rules of one level, to find the one that a report names. */
function ruleTable(level) {
  const rows = rulesOf(level).map(
    ([id, rule]) => `| [\`${id}\`](#${id}) | ${cell(rule.title)} | ${cell(rule.todo ?? rule.why)} |`,
  );
  return `| Rule | What | ${level === "action" ? "What you do" : "Why, or what you do"} |\n|---|---|---|\n${rows.join("\n")}`;
}

/** Fragments of code in the table are written as they stand in a file; JSON and prose are told apart by their first sign. */
const languageOf = (code) => (/^["{]/.test(code) ? "json" : "js");

function rulesPage() {
  const sections = LEVELS.map(({ level, title, meaning }) => {
    const pages = rulesOf(level).map(([id, rule]) =>
      [
        `### ${id}`,
        `**${rule.title}.** ${rule.why}`,
        ...(rule.before === undefined
          ? []
          : [
              `Before:`,
              fenced(rule.before, languageOf(rule.before)),
              `After:`,
              fenced(rule.after, languageOf(rule.after)),
            ]),
        ...(rule.todo === undefined ? [] : [`What to do: ${rule.todo}.`]),
        `Source: <${rule.docs}>`,
      ].join("\n\n"),
    );
    return `## ${title}\n\n${meaning}\n\n${ruleTable(level)}\n\n${pages.join("\n\n")}`;
  });
  return `# Rules

<!-- Written by scripts/readme-table.mjs from src/rules. Edit the rule there, then run: npm run docs -->

Every note in a report names one of these rules. \`rupt-migrate explain <rule>\` prints the same text.

${sections.join("\n\n")}
`;
}

function optionTable() {
  const rows = buildProgram(() => {})
    .createHelp()
    .visibleOptions(buildProgram(() => {}))
    .map(({ flags, description, argChoices, defaultValue }) => {
      const choices =
        argChoices === undefined ? "" : `: ${argChoices.map((each) => `\`${each}\``).join(", ")}`;
      const usual = typeof defaultValue === "string" ? `; \`${defaultValue}\` unless told` : "";
      return `| \`${flags}\` | ${cell(description)}${choices}${usual} |`;
    });
  return `| Option | Meaning |\n|---|---|\n${rows.join("\n")}`;
}

/** What the built program does with the sample app, in numbers. */
function sampleFigures() {
  const folder = mkdtempSync(join(tmpdir(), "rupt-figures-"));
  try {
    cpSync(join(root, "examples/react-vite"), folder, {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
    });
    const args = [join(root, "bin/rupt-migrate.js"), "--cwd", folder, "--dry-run", "--json"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`rupt-migrate failed on the sample app: ${stderr}`);
    const { summary, policies } = JSON.parse(stdout);
    const { found, migrated, review, manual } = summary.usages;
    return `On the bundled sample: ${summary.filesScanned} files, ${found} uses of v2; ${migrated} are migrated, ${summary.todo} are to do (${summary.todo - review} held on v2 and still working, ${review} to review), ${review + manual - summary.todo} only follow from others. There are ${policies.length * 3} policies to create for ${policies.length} client ids.`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the suites count in CI; scripts/figures.mjs fails there when this file says something else. */
function suiteFigures() {
  const kept = JSON.parse(readFileSync(join(root, "test/figures/figures.json"), "utf8"));
  const of = (suite, figure) => kept[suite][figure].toLocaleString("en-US");
  const said = [
    `${of("property", "programs")} generated programs with ${of("property", "usages")} usages`,
    `${of("mutation", "mutants")} mutants of ${of("mutation", "packages")} npm packages`,
    `${of("equivalence", "compared")} programs and ${of("projects", "compared")} small projects run before and after`,
    `${of("hostile", "runs")} runs on ${of("hostile", "projects")} hostile projects`,
    `${of("faults", "faults")} faults and ${of("sigkill", "kills")} kills while files are written`,
  ];
  const bad = [
    ["property", "broken"],
    ["mutation", "broken"],
    ["equivalence", "different"],
    ["projects", "different"],
    ["sigkill", "halfWritten"],
  ].reduce((sum, [suite, figure]) => sum + kept[suite][figure], 0);
  const { share } = kept;
  const done = `On the [apps of the proof](docs/proof.md), ${share.usagesDone} of ${share.usages} usages need no person (an expert lets ${share.usagesByExpert} pass), and ${share.usagesDoneDecided} once the team has decided (${share.usagesByExpertDecided}).`;
  return `${done} Each run of CI tries ${said.slice(0, -1).join(", ")}, and ${said.at(-1)}: ${bad} broke a promise ([which test holds which](docs/security.md)).`;
}

/** The text between two markers of a page. */
function between(text, name, content) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md: put ${start} and ${end} around the ${name}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

const readme = Object.entries({
  sample: sampleFigures(),
  figures: suiteFigures(),
  options: optionTable(),
}).reduce(
  (text, [name, content]) => between(text, name, content),
  readFileSync(join(root, "README.md"), "utf8"),
);
const stale = [];
for (const [path, text] of [
  ["README.md", readme],
  ["docs/rules.md", rulesPage()],
]) {
  const current = (() => {
    try {
      return readFileSync(join(root, path), "utf8");
    } catch {
      return null;
    }
  })();
  if (current === text) continue;
  stale.push(path);
  if (!process.argv.includes("--check")) writeFileSync(join(root, path), text);
}
if (process.argv.includes("--check")) {
  for (const path of stale) process.stderr.write(`${path} is stale; run: npm run build && npm run docs\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else process.stdout.write(stale.length > 0 ? `written: ${stale.join(", ")}\n` : "up to date\n");
