// Where the time of a check goes: what each part of it takes alone, and what the program does meanwhile.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { median, timed } from "./measure.mjs";

/** What the program does, by the functions that are running: the first one that matches counts. */
const DOING = [
  ["frees memory", ["(garbage collector)"]],
  ["waits for git", ["(idle)"]],
  ["parses", ["parseSource"]],
  ["analyzes, decides and rewrites", ["migrateCode"]],
  [
    "loads its own modules and the parser",
    ["loadAndTranslate", "evaluate", "_link", "resolve", "require", "getJobFromResolveResult"],
  ],
  [
    "starts git, lists and reads",
    ["startScan", "scanProject", "listFiles", "listWithGit", "findCandidates", "onStreamRead", "runGit"],
  ],
  ["plans manifests, makes the result and prints it", ["planMigration", "printRun", "migrate"]],
];
const REST = "other";

/**
 * @param {{ argv: string[], cwd?: string, status: number[] }} check a check of the tree
 * @param {string} folder the tree
 * @param {number} runs
 * @returns {{ alone: Record<string, number>, doing: Record<string, number> }} medians in ms
 */
export function profile(check, folder, runs) {
  const alone = {
    "`node -e 0`": [process.execPath, "-e", "0"],
    "`git grep` for the name": ["git", "grep", "-z", "-l", "-i", "--text", "-P", "-e", "rupt", "-e", "sabil"],
    "`git ls-files` with the untracked": [
      "git",
      "ls-files",
      "-z",
      "-s",
      "--cached",
      "--others",
      "--directory",
    ],
  };
  const times = Object.entries(alone).map(([name, argv]) => [
    name,
    median(
      Array.from(
        { length: runs },
        () => timed({ argv, cwd: folder, env: { LC_ALL: "C" }, status: [0, 1] }).ms,
      ),
    ),
  ]);
  const samples = Array.from({ length: runs }, () => profiled(check));
  const doing = [...DOING.map(([name]) => name), REST].map((name) => [
    name,
    median(samples.map((sample) => sample.get(name) ?? 0)),
  ]);
  return { alone: Object.fromEntries(times), doing: Object.fromEntries(doing) };
}

/** One run under V8's sampling profiler: ms by what the program was doing. */
function profiled({ argv: [node, ...args], cwd, status }) {
  const folder = mkdtempSync(join(os.tmpdir(), "rupt-profile-"));
  try {
    const how = ["--cpu-prof", "--cpu-prof-interval", "200", "--cpu-prof-dir", folder];
    timed({ argv: [node, ...how, ...args], cwd, status });
    const [name] = readdirSync(folder);
    return summed(JSON.parse(readFileSync(join(folder, name), "utf8")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summed({ nodes, samples, timeDeltas }) {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const sums = new Map();
  samples.forEach((id, index) => {
    const running = new Set();
    for (let at = id; at !== undefined; at = parents.get(at))
      running.add(known.get(at).callFrame.functionName);
    const found = DOING.find(([, names]) => names.some((each) => running.has(each)));
    const name = found?.[0] ?? REST;
    sums.set(name, (sums.get(name) ?? 0) + timeDeltas[index] / 1000);
  });
  return sums;
}
