// Times programs in alternating pairs, so that whatever else the machine does falls on both.
import { spawnSync } from "node:child_process";

/** The middle value; of an even number of values, the mean of the middle two. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Node 20 reads this file of certificates at every start, 30 ms: where it is set, that is all that two short programs would show. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

/**
 * Runs one program to its end.
 * @param {{ argv: string[], cwd?: string, env?: object, status?: number[], before?: () => void }} program  `status`: exit statuses that count as success
 * @returns {{ ms: number }}
 */
export function timed({ argv, cwd, env, status = [0], before }) {
  before?.();
  const began = process.hrtime.bigint();
  const ended = spawnSync(argv[0], argv.slice(1), {
    cwd,
    env: { ...ENVIRONMENT, ...env },
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 28,
  });
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  if (ended.error) throw ended.error;
  if (!status.includes(ended.status))
    throw new Error(
      `${argv.join(" ")} ended with status ${ended.status}: ${ended.stderr.toString().slice(0, 500)}`,
    );
  return { ms };
}

/**
 * Alternates two programs, after one run of each to warm up.
 * @returns {{ ours: number, against: number, ratio: number, pairs: number }} medians in ms, and ours / against
 */
export function alternate(ours, against, pairs) {
  timed(ours);
  timed(against);
  const times = { ours: [], against: [] };
  for (let n = 0; n < pairs; n++) {
    // Whoever goes second may profit from the first: take turns.
    const order = n % 2 === 0 ? ["ours", "against"] : ["against", "ours"];
    for (const who of order) times[who].push(timed(who === "ours" ? ours : against).ms);
  }
  const result = { ours: median(times.ours), against: median(times.against), pairs };
  return { ...result, ratio: result.ours / result.against };
}

/** Counts what a program opens and which processes it starts, and writes that with its memory when it ends. */
const ACCOUNT = `
import fs from "node:fs";
import child from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
const seen = { opened: new Set(), git: 0, searches: 0 };
const count = (object, name, look) => {
  const real = object[name];
  object[name] = (...given) => { look(given); return real(...given); };
};
for (const name of ["openSync", "readFileSync"]) count(fs, name, ([path]) => typeof path === "string" && seen.opened.add(path));
for (const name of ["spawn", "spawnSync"])
  count(child, name, ([, args = []]) => { seen.git += 1; seen.searches += args.includes("grep") ? 1 : 0; });
syncBuiltinESMExports();
const write = fs.writeSync;
process.on("exit", () => {
  const { maxRSS } = process.resourceUsage();
  write(3, JSON.stringify({ mb: maxRSS / 1024, read: seen.opened.size, git: seen.git, searches: seen.searches }));
});
`;

/**
 * What a program takes: the most memory that it held, in MB by the kernel's account of the process that runs it, how many files it
 * reads, how often it starts git, and how often git goes through all files for it.
 * @returns {{ mb: number, read: number, git: number, searches: number }}
 */
export function account({ argv, cwd, status = [0] }) {
  const source = `data:text/javascript,${encodeURIComponent(ACCOUNT)}`;
  const ended = spawnSync(argv[0], ["--import", source, ...argv.slice(1)], {
    cwd,
    env: ENVIRONMENT,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  if (!status.includes(ended.status)) throw new Error(`status ${ended.status}: ${ended.stderr}`);
  return JSON.parse(ended.output[3].toString());
}

/** What the numbers were measured on. */
export function machine(os) {
  const [cpu] = os.cpus();
  return {
    cpu: cpu?.model ?? "unknown",
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release().split("-")[0]} ${os.arch()}`,
    node: process.version,
    git: versionOf(["git", "--version"]),
    rg: versionOf(["rg", "--version"]),
  };
}

function versionOf(argv) {
  const { status, stdout } = spawnSync(argv[0], argv.slice(1), { encoding: "utf8" });
  return status === 0 ? (/\d+(\.\d+)+/.exec(stdout)?.[0] ?? "unknown") : null;
}
