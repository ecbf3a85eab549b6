import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TerminalWindow } from "../cli/terminal/terminal-window.ts";
import { commitAll } from "../repository.ts";
import { markdownPage, ROOT } from "./markdown-page.ts";

const PROGRAM = [process.execPath, join(ROOT, "bin/rupt-migrate.js")];
const STEPS = (markdownPage("README.md").blocks[0]?.code ?? "")
  .trimEnd()
  .split("\n")
  .map((line) => line.replace(/\s+# .*$/, ""));
const IDENTITY = ["-c", "user.name=App", "-c", "user.email=app@example.com", "-c", "commit.gpgsign=false"];

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "rupt-migrate-readme-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]): string =>
  execFileSync("git", [...IDENTITY, ...args], { cwd: folder, encoding: "utf8" });

/** A small app as somebody has it, before its first look at the README. */
function freshApp(name: string): void {
  cpSync(join(ROOT, "proof", name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist|package-lock\.json)$/.test(path),
  });
  writeFileSync(join(folder, ".gitignore"), "node_modules\n");
  commitAll(folder);
}

/** What `npm install` leaves, without the registry. */
function install(): void {
  mkdirSync(join(folder, "node_modules/@ruptjs/client"), { recursive: true });
  writeFileSync(join(folder, "package-lock.json"), "{}\n");
}

/** What a person presses, by the question at the end of the screen: Enter for what it proposes, one tick, then out. */
const ANSWERS: readonly [asked: RegExp, key: string][] = [
  [/^\? .*\([Yy]\/[Nn]\) › *$/m, "Enter"],
  [/^\? Checklist: 0 of \d+ done › \(/m, "Enter"],
  [/^\? What about it\? › \(/m, "Enter"],
  [/^\? Checklist: 1 of \d+ done › \(/m, "q"],
];
/** The window says how its terminal is set once the command has ended. */
const ENDED = /\n[ -]?icanon/;

async function runInTerminal(): Promise<number> {
  const window = new TerminalWindow([...PROGRAM, "--cwd", folder], { columns: 80, rows: 60 });
  const answered = new Set<string>();
  const next = (screen: string) =>
    ANSWERS.filter(([asked]) => asked.test(screen)).map(([asked, key]) => ({
      question: asked.exec(screen)?.[0].trim() ?? "",
      key,
    }));
  try {
    for (;;) {
      const screen = await window.shows(
        (text) => ENDED.test(text) || next(text).some(({ question }) => !answered.has(question)),
      );
      if (ENDED.test(screen)) return await window.exitStatus();
      for (const { question, key } of next(screen)) {
        if (answered.has(question)) continue;
        answered.add(question);
        window.press(key);
      }
    }
  } finally {
    window.close();
  }
}

/** Runs one step as a person does. */
async function step(command: string): Promise<number | null> {
  if (command === "npx rupt-migrate") return runInTerminal();
  if (command === "npm install") {
    install();
    return 0;
  }
  const line = command
    .replace(/^npx rupt-migrate/, PROGRAM.map((part) => `'${part}'`).join(" "))
    .replace("git commit", `git ${IDENTITY.map((part) => `'${part}'`).join(" ")} commit`);
  return spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" }).status;
}

describe("the steps of the README", () => {
  it("are those of the front page", () => {
    expect(STEPS).toContain("npx rupt-migrate");
    expect(STEPS.at(-1)).toBe("npx rupt-migrate checklist");
  });

  it("work one after the other in a fresh app, and again", async () => {
    // An app of which nothing is left: what is left is saved again by each run, with its marks.
    freshApp("svelte");
    for (const command of STEPS) expect(await step(command), command).toBe(0);
    expect(readFileSync(join(folder, "package.json"), "utf8")).toContain("@ruptjs/client");
    expect(git("status", "--short")).toBe("");
    const again = spawnSync(process.execPath, [PROGRAM[1] ?? "", "--yes"], { cwd: folder, encoding: "utf8" });
    expect(again.stderr).not.toContain("uncommitted");
    expect(again.status).toBe(0);
    expect(git("status", "--short")).toBe("");
  });
});
