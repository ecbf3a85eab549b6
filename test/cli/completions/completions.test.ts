import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHELLS, type Shell } from "../../../src/cli/commands/completions.ts";
import { RULE_IDS } from "../../../src/rules/rules.ts";

/** The scripts of the built program, loaded into the real shells. A shell that is not installed is skipped and says so. */
const BIN = fileURLToPath(new URL("../../../bin/rupt-migrate.js", import.meta.url));
const cli = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { encoding: "utf8" });
const has = (shell: Shell) => spawnSync(shell, ["-c", "true"]).status === 0;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rupt-completions-"));
  mkdirSync(join(folder, "src dir"));
  writeFileSync(join(folder, "app.ts"), "");
  for (const shell of SHELLS) writeFileSync(join(folder, shell), cli("completions", shell).stdout);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell offers for a line; the word that is completed is the last, and may be empty. */
const OFFERS: Partial<Record<Shell, (words: readonly string[]) => string[]>> = {
  bash: (words) =>
    linesOf(
      "bash",
      `source ./bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rupt_migrate; printf '%s\\n' "\${COMPREPLY[@]}"`,
      words,
    ),
  fish: (words) =>
    linesOf("fish", `source ./fish; complete -C (string join -- " " $argv)`, words).map(
      (line) => line.split("\t")[0] ?? "",
    ),
};

function linesOf(shell: Shell, script: string, words: readonly string[]): string[] {
  const args =
    shell === "fish" ? ["--no-config", "-c", script, ...words] : ["--norc", "-c", script, shell, ...words];
  const { stdout, stderr } = spawnSync(shell, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, HOME: folder, TERM: "dumb" },
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

/** Every command and option that the help names: commander prints it, so it is what the program accepts. */
function fromHelp(...command: string[]): { options: string[]; commands: string[] } {
  const help = cli(...command, "--help").stdout;
  return {
    options: [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name = ""]) => name),
    commands: [...(help.split(/^Commands:\n/m)[1]?.split("\n\n")[0] ?? "").matchAll(/^ {2}(\w+)/gm)].map(
      ([, name = ""]) => name,
    ),
  };
}

describe("rupt-migrate completions", () => {
  it.each(SHELLS)("prints the script of %s and nothing else", (shell) => {
    const { status, stdout, stderr } = cli("completions", shell);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain(`rupt-migrate completions ${shell}`);
    // A word that starts like one of the program's own variables must be the shell's.
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  it("refuses another shell, and none", () => {
    expect(cli("completions", "powershell").status).toBe(2);
    expect(cli("completions").status).toBe(2);
  });

  it.each(SHELLS)("knows every command and option of the help in %s", (shell) => {
    const script = cli("completions", shell).stdout;
    const { commands, options } = fromHelp();
    expect(commands).toEqual(
      expect.arrayContaining(["checklist", "report", "explain", "undo", "completions"]),
    );
    expect(options.length).toBeGreaterThan(20);
    for (const name of commands) expect(script).toContain(name);
    for (const name of [...options, ...commands.flatMap((each) => fromHelp(each).options)])
      expect(script).toContain(shell === "fish" ? `-l ${name.slice(2)} ` : name);
  });

  it.runIf(has("zsh"))("is a script that zsh reads and registers", () => {
    expect(spawnSync("zsh", ["-n", "zsh"], { cwd: folder, encoding: "utf8" }).stderr).toBe("");
    const script =
      "autoload -Uz compinit && compinit -u -d ./dump && source ./zsh && print -r -- $_comps[rupt-migrate]";
    const run = spawnSync("zsh", ["-f", "-c", script], { cwd: folder, encoding: "utf8" });
    expect(run.stdout.trim()).toBe("_rupt-migrate");
  });
});

describe.each(["bash", "fish"] as const)("in %s", (shell) => {
  const offers = (...words: string[]) => OFFERS[shell]?.(["rupt-migrate", ...words]) ?? [];
  const given = it.runIf(has(shell));

  given("commands come first, and files", () => {
    expect(offers("")).toEqual(expect.arrayContaining(["checklist", "report", "explain", "undo", "app.ts"]));
    expect(offers("chec")).toEqual(["checklist"]);
  });

  given("options are those of the command", () => {
    expect(offers("--dr")).toEqual(expect.arrayContaining(["--dry-run", "--drop-detach"]));
    expect(offers("checklist", "--m")).toEqual(["--markdown"]);
    expect(offers("undo", "--dr")).toEqual([]);
    expect(offers("undo", "--qu")).toEqual(["--quiet"]);
  });

  given("values are those that the option takes", () => {
    expect(offers("--client", "").sort()).toEqual(["auto", "eager", "lazy"]);
    expect(offers("--format", "s")).toEqual(["sarif"]);
    expect(offers("report", "--format", "h")).toEqual(["html"]);
    expect(offers("--cwd", "src").map((name) => name.replace(/[\\/]/g, ""))).toEqual(["src dir"]);
    expect(offers("completions", "z")).toEqual(["zsh"]);
  });

  given("rules are completed, all of them", () => {
    expect(offers("explain", "on-limit").sort()).toEqual([
      "on-limit-exceeded",
      "on-limit-exceeded-empty",
      "on-limit-exceeded-kept",
    ]);
    expect(offers("explain", "").sort()).toEqual(expect.arrayContaining([...RULE_IDS].sort()));
  });
});

describe("in bash", () => {
  it("the value of an option is no command", () => {
    expect(OFFERS.bash?.(["rupt-migrate", "--cwd", "undo", "--dr"])).toContain("--dry-run");
  });
  it("a value after = is completed", () => {
    expect(OFFERS.bash?.(["rupt-migrate", "--client", "=", "la"])).toEqual(["lazy"]);
  });
});
