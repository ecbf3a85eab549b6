import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./run-program.mjs";

const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** What the program at `cli` does with one case: the line of the recording. */
export async function recordCase(cli, input) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "rupt-case-")));
  try {
    mkdirSync(folder, { recursive: true });
    input.write(folder);
    if (input.git) commit(folder);
    const args = ["--cwd", folder, "--check", "--json", ...flagsOf(input.options)];
    const { status, stdout, stderr } = await runProgram(cli, args);
    const aspects = aspectsOf(stdout, stderr.replaceAll(folder, "<root>"));
    return {
      name: input.name,
      input: hash(input.identity),
      hash: hash(JSON.stringify([status, aspects])),
      status,
      ...aspects,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commit(folder) {
  const git = (...args) =>
    execFileSync(
      "git",
      ["-c", "user.name=P", "-c", "user.email=p@example.com", "-c", "commit.gpgsign=false", ...args],
      {
        cwd: folder,
      },
    );
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "Before");
}

/** The options of the programmatic API as those of the command line. */
function flagsOf({ paths = [], decided = {}, ...options }) {
  const decisions = Object.entries(decided).flatMap(([id, choice]) => ["--decide", `${id}=${choice}`]);
  const flags = Object.entries(options).flatMap(([name, value]) => {
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (typeof value === "boolean") return [value ? `--${flag}` : `--no-${flag}`];
    if (Array.isArray(value)) return value.flatMap((each) => [`--${flag}`, each]);
    return [`--${flag}`, String(value)];
  });
  return [...flags, ...decisions, ...paths];
}

/** What is compared, each by itself: a word of a message is another thing than an edit. */
function aspectsOf(stdout, stderr) {
  let result;
  try {
    result = JSON.parse(stdout);
  } catch {
    return { failure: `${stdout}${stderr}` };
  }
  const { usages, files, policies, checklist, dependencies, errors, skipped, install, ...rest } = result;
  const place = ({ path, line, column, kind }) => `${path}:${line}:${column} ${kind}`;
  return {
    outcomes: usages.map((usage) => `${place(usage)} ${usage.outcome}${usage.held ? " held" : ""}`),
    rules: usages.map(
      (usage) => `${place(usage)} ${usage.notes.map(({ rule, level }) => `${rule}/${level}`).join(" ")}`,
    ),
    edits: Object.fromEntries(
      files.filter(({ diff }) => diff !== "").map(({ path, status, diff }) => [`${path} ${status}`, diff]),
    ),
    messages: usages.flatMap((usage) =>
      usage.notes.map(
        ({ rule, message, removed, docs }) => `${place(usage)} ${rule}: ${message} ${docs} ${removed ?? ""}`,
      ),
    ),
    policies,
    checklist: checklist.map(({ id, ...item }) => item),
    dependencies,
    errors,
    other: {
      skipped,
      install,
      unchanged: files.filter(({ diff }) => diff === "").map(({ path, status }) => `${path} ${status}`),
      usages: usages.map(({ endLine, endColumn, snippet, because }) => ({
        endLine,
        endColumn,
        snippet,
        because,
      })),
      ...rest,
      tool: undefined,
      summary: { ...rest.summary, durationMs: undefined },
    },
  };
}
