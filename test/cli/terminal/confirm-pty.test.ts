import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildDriver } from "./build-driver.ts";
import { TerminalWindow } from "./terminal-window.ts";

let folder = "";
let driver = "";
let window: TerminalWindow | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rupt-migrate-confirm-"));
  driver = await buildDriver("confirm", folder);
});
afterEach(() => {
  window?.close();
  window = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (command: string[], env: Record<string, string> = {}, columns = 80): TerminalWindow => {
  window = new TerminalWindow(command, { columns, rows: 10 }, env);
  return window;
};

describe("a question", () => {
  it.each([
    [["Enter"], "yes"],
    [["y", "Enter"], "yes"],
    [["n", "Enter"], "no"],
    [["n", "o", "Enter"], "no"],
    [["N", "O", "Enter"], "no"],
    [["y", "e", "s", "Enter"], "yes"],
    [["C-c"], "cancelled"],
    [["y", "C-c"], "cancelled"],
    [["Escape"], "cancelled"],
    [["q", "Enter"], "cancelled"],
  ])("answered with %j is %s", async (keys, answer) => {
    const terminal = open([process.execPath, driver]);
    await terminal.shows("Write these changes? (Y/n)");
    terminal.press(...keys);
    expect(await terminal.shows("answer: ")).toContain(`answer: ${answer}`);
    expect(await terminal.exitStatus()).toBe(0);
    expect(terminal.cursorVisible()).toBe(true);
  });

  it("waits for Enter, and says so of what is no answer", async () => {
    const terminal = open([process.execPath, driver]);
    await terminal.shows("Write these changes? (Y/n)");
    terminal.press("n");
    await terminal.shows("(Y/n) › n");
    terminal.press("i", "x", "Enter");
    expect(await terminal.shows("Type y or n, then Enter")).not.toContain("answer: ");
    terminal.press("BSpace", "BSpace", "Enter");
    expect(await terminal.shows("answer: ")).toContain("answer: no");
  });

  it("shows nothing chosen where it was cancelled", async () => {
    const terminal = open([process.execPath, driver]);
    await terminal.shows("Write these changes? (Y/n)");
    terminal.press("y", "e", "s");
    await terminal.shows("› yes");
    terminal.press("C-c");
    expect(await terminal.shows("answer: cancelled")).not.toContain("yes");
  });

  it("throws away what was typed before it was shown", async () => {
    const terminal = open([process.execPath, driver], { BUSY_MS: "700" });
    await terminal.shows("scanning");
    terminal.press("n", "Enter", "n", "Enter");
    await terminal.shows("Write these changes? (Y/n)");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(terminal.screen()).not.toContain("answer: ");
    terminal.press("Enter");
    expect(await terminal.shows("answer: ")).toContain("answer: yes");
  });

  it("is wrapped at the width of the terminal, between words", async () => {
    const question = "Remove 3 detach calls, which have no counterpart in v3, from 2 files?";
    const terminal = open([process.execPath, driver], { QUESTION: question }, 40);
    const screen = await terminal.shows("(Y/n)");
    for (const word of question.split(" ")) expect(screen).toContain(word);
    terminal.press("n", "o", "Enter");
    expect(await terminal.shows("answer: ")).toContain("answer: no");
    expect(await terminal.exitStatus()).toBe(0);
  });

  it.each([
    ["stdout is piped", "| cat"],
    ["stderr goes to a file", "2>/dev/null"],
    ["stdin is not the terminal", "</dev/null"],
  ])("is not asked when %s", async (_name, redirect) => {
    const terminal = open(["sh", "-c", `'${process.execPath}' '${driver}' ${redirect}`]);
    expect(await terminal.shows("answer: ")).toContain("answer: not asked");
  });

  it("is not asked without any terminal", () => {
    expect(execFileSync(process.execPath, [driver], { encoding: "utf8", input: "y\n" })).toBe(
      "answer: not asked\n",
    );
  });
});
