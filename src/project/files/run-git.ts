import { isUtf8 } from "node:buffer";
import { spawn, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { repositoryAbove } from "./repository-above.ts";

/** What a git process left behind. `code` is null when git could not be started at all. */
export interface GitOutcome {
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

/**
 * Settings that hold for every call. They keep git from running programs that the scanned repo names (hooks, fsmonitor)
 * and from writing to it, and undo settings of the user that would change what git prints.
 */
const PROTECTION = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "--no-optional-locks",
  "--no-pager",
  "-c",
  "submodule.recurse=false",
  "-c",
  "grep.fullName=false",
  "-c",
  "grep.fallbackToNoIndex=false",
];

/** These point git at another repository than the one that holds the folder (set, for example, inside a git hook). */
const REPOSITORY_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_CEILING_DIRECTORIES",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
  "GIT_EXTERNAL_DIFF",
];

/** The answer where there is no repository: git would need a process to give it. */
const OUTSIDE: GitOutcome = { code: 128, stdout: Buffer.alloc(0), stderr: "fatal: not a git repository" };

const LARGEST_OUTPUT = 1 << 30;

function environment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of REPOSITORY_VARIABLES) delete env[name];
  // LC_ALL=C: bytes are compared as bytes. The other two: never ask for a password, never fetch missing objects.
  return { ...env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1", ...extra };
}

/**
 * Runs git in a folder, protected against what the repo could make it execute.
 * @param cwd folder to run in
 * @param args the command and its arguments
 * @param options `input`: bytes for its standard input; `onOutput`: told of each piece of its output as it comes
 * @returns the outcome; never rejects: a git that is missing is `code: null`
 */
export function runGit(
  cwd: string,
  args: readonly string[],
  { input, onOutput }: { input?: Buffer; onOutput?: (piece: Buffer) => void } = {},
): Promise<GitOutcome> {
  if (repositoryAbove(cwd) === null) return Promise.resolve(OUTSIDE);
  return new Promise((resolve) => {
    const child = spawn("git", [...PROTECTION, ...args], {
      cwd,
      env: environment({}),
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let stderr = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      onOutput?.(chunk);
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      if (stderr.length < 10_000) stderr += chunk.toString("utf8");
    });
    child.on("error", (error) => resolve({ code: null, stdout: Buffer.alloc(0), stderr: error.message }));
    child.on("close", (code) => resolve({ code, stdout: Buffer.concat(chunks), stderr }));
    // A git that ends before it has read everything closes the pipe; its exit status tells the story.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/**
 * The same, waiting for the end: for the few questions that are asked once.
 * @param env variables to add, such as `GIT_CONFIG_COUNT` with its keys and values
 */
export function runGitSync(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
): GitOutcome {
  if (repositoryAbove(cwd) === null) return OUTSIDE;
  const done = spawnSync("git", [...PROTECTION, ...args], {
    cwd,
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: LARGEST_OUTPUT,
    windowsHide: true,
  });
  if (done.error !== undefined) return { code: null, stdout: Buffer.alloc(0), stderr: done.error.message };
  return { code: done.status, stdout: done.stdout, stderr: done.stderr.toString("utf8") };
}

/** Names from a list, and those that cannot be written as text because they are not UTF-8. */
export interface NameList {
  names: string[];
  /** As Latin-1, one character a byte. */
  unreadable: string[];
}

/**
 * Cuts what git prints with `-z` at its NUL bytes.
 * A name that is not UTF-8 would be changed by decoding and then name another file: it is set apart.
 */
export function splitNames(output: Buffer): NameList {
  const cut = (text: string) => {
    const names = text.split("\0");
    if (names.at(-1) === "") names.pop();
    return names;
  };
  if (isUtf8(output)) return { names: cut(output.toString("utf8")), unreadable: [] };
  const list: NameList = { names: [], unreadable: [] };
  for (const raw of cut(output.toString("latin1"))) {
    const bytes = Buffer.from(raw, "latin1");
    if (isUtf8(bytes)) list.names.push(bytes.toString("utf8"));
    else list.unreadable.push(raw);
  }
  return list;
}

/**
 * Names the tracked files, of some endings, that match one of the patterns (PCRE).
 * @returns POSIX paths relative to the folder; null when git cannot answer
 */
export const grepFiles = (
  root: string,
  patterns: readonly string[],
  endings: readonly string[],
): string[] | null => namesFound(runGitSync(root, grepCommand(patterns, endings)));

/** The same without waiting: git reads while something else is done here. */
export const beginGrep = async (
  root: string,
  patterns: readonly string[],
  endings: readonly string[],
): Promise<string[] | null> => namesFound(await runGit(root, grepCommand(patterns, endings)));

const grepCommand = (patterns: readonly string[], endings: readonly string[]): string[] => [
  ...["grep", "-z", "--files-with-matches", "--text", "--no-textconv", "--no-color", "--perl-regexp"],
  `--threads=${availableParallelism() + 1}`,
  ...patterns.flatMap((pattern) => ["-e", pattern]),
  "--",
  ...endings.map((ending) => `:(icase)*.${ending}`),
];

function namesFound(answer: GitOutcome): string[] | null {
  // A message means that a file could not be read, and then the whole answer is not to be trusted.
  if ((answer.code !== 0 && answer.code !== 1) || answer.stderr !== "") return null;
  return splitNames(answer.stdout).names;
}
