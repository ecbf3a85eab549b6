// Draws docs/terminal.svg: what the built program prints for the sample app, with its colours.
//
//   node scripts/terminal-picture.mjs [--check]     --check writes nothing and exits 1 when the picture is stale
//
// Needs a built program: npm run build.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTypescript } from "./load-typescript.mjs";

const { foldLine } = await loadTypescript("src/report/text/width.ts");

const root = fileURLToPath(new URL("..", import.meta.url));
const picture = join(root, "docs/terminal.svg");
const COLUMNS = 80;
/** The file whose diff is shown: it has most of what a migration meets. */
const SHOWN = "src/lib/account-guard.ts";

/** Runs the migration on a copy; gives the first part of the report, and the diff of one file. */
function record() {
  const folder = mkdtempSync(join(tmpdir(), "rupt-picture-"));
  const env = { ...process.env, FORCE_COLOR: "1", COLUMNS: "80", GIT_CONFIG_GLOBAL: join(folder, "none") };
  delete env.NO_COLOR;
  const run = (command, ...args) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: folder,
      encoding: "utf8",
      env,
    });
    if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr}`);
    return stdout;
  };
  try {
    cpSync(join(root, "examples/react-vite"), folder, {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
    });
    const identity = [
      "-c",
      "user.name=Sample",
      "-c",
      "user.email=sample@example.com",
      "-c",
      "commit.gpgsign=false",
    ];
    run("git", "init", "-q");
    run("git", "add", "-A");
    run("git", ...identity, "commit", "-q", "-m", "On v2");
    const report = run(process.execPath, join(root, "bin/rupt-migrate.js"), "--yes");
    const diff = run("git", "--no-pager", "diff", "--color=always", "--unified=1", SHOWN);
    return { report, diff };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The report up to its second chapter, and the diff without its head. */
function screen({ report, diff }) {
  const plain = (line) => line.replace(/\u001b\[[\d;]*m/g, "");
  const lines = report.trimEnd().split("\n");
  const dashboard = lines.findIndex((line) => /Create in the dashboard/.test(plain(line)));
  const hunks = diff.trimEnd().split("\n");
  return [
    "\u001b[2m$\u001b[0m npx rupt-migrate --yes",
    ...lines.slice(0, dashboard < 0 ? 30 : dashboard).flatMap((line) => foldLine(line, COLUMNS).split("\n")),
    `\u001b[2m$\u001b[0m git diff ${SHOWN}`,
    ...hunks.slice(hunks.findIndex((line) => plain(line).startsWith("@@"))),
  ];
}

const COLORS = {
  31: "#ff7b72",
  32: "#7ee787",
  33: "#e3b341",
  34: "#79c0ff",
  35: "#d2a8ff",
  36: "#76e3ea",
  90: "#8b949e",
};
const INK = "#e6edf3";

/** A line as runs of one style each. Only the codes that the program and git print. */
function runsOf(line) {
  const runs = [];
  let style = {};
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes === undefined) {
      if (part !== "") runs.push({ text: part, ...style });
      continue;
    }
    for (const code of codes === "" ? [0] : codes.split(";").map(Number)) {
      if (code === 0) style = {};
      else if (code === 1) style = { ...style, bold: true };
      else if (code === 2) style = { ...style, dim: true };
      else if (code === 22) style = { ...style, bold: false, dim: false };
      else if (code === 39) style = { ...style, color: undefined };
      else if (COLORS[code] !== undefined) style = { ...style, color: COLORS[code] };
    }
  }
  return runs;
}

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function draw(lines) {
  const [size, high, wide, edge, bar] = [14, 20, 8.43, 20, 38];
  const width = Math.ceil(81 * wide + 2 * edge);
  const height = lines.length * high + bar + edge;
  const rows = lines.map((line, row) => {
    let column = 0;
    const spans = runsOf(line.replaceAll("\t", "    ")).flatMap(({ text, bold, dim, color }) => {
      const start = column;
      column += text.length;
      const look = [
        ...(color ? [`fill="${color}"`] : []),
        ...(bold ? ['font-weight="bold"'] : []),
        ...(dim ? ['opacity="0.65"'] : []),
      ];
      // Viewers fold white space, so each piece has its place; and its width, so that columns line up in whatever
      // monospaced font the reader has.
      return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: piece, index }) => {
        const at = `x="${(edge + (start + index) * wide).toFixed(1)}"`;
        const length = `textLength="${(piece.length * wide).toFixed(1)}"`;
        return `<tspan ${[at, length, ...look].join(" ")}>${escapeXml(piece)}</tspan>`;
      });
    });
    return `<text y="${bar + high * (row + 0.75)}">${spans.join("")}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="rupt-migrate on the sample app: the summary, what to do next, and the diff of one file">
<!-- Drawn by scripts/terminal-picture.mjs from what the program printed. -->
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
<g fill="#30363d"><circle cx="22" cy="18" r="6"/><circle cx="42" cy="18" r="6"/><circle cx="62" cy="18" r="6"/></g>
<g fill="${INK}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${size}">
${rows.join("\n")}
</g>
</svg>
`;
}

const svg = draw(screen(record()));
if (process.argv.includes("--check")) {
  if (readFileSync(picture, "utf8") !== svg) {
    process.stderr.write("docs/terminal.svg is stale; run: npm run build && npm run docs\n");
    process.exitCode = 1;
  }
} else {
  writeFileSync(picture, svg);
  process.stdout.write("written: docs/terminal.svg\n");
}
