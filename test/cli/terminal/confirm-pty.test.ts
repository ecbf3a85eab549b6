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

const open = (command: string[]): TerminalWindow => {
  window = new TerminalWindow(command, { columns: 80, rows: 10 });
  return window;
};

describe("a question", () => {
  it.each([
    ["Enter", "yes"],
    ["y", "yes"],
    ["n", "no"],
    ["C-c", "cancelled"],
    ["Escape", "cancelled"],
  ])("answered with %s is %s", async (key, answer) => {
    const terminal = open([process.execPath, driver]);
    await terminal.shows("Write these changes? › (Y/n)");
    terminal.press(key);
    expect(await terminal.shows("answer: ")).toContain(`answer: ${answer}`);
    expect(await terminal.exitStatus()).toBe(0);
    expect(terminal.cursorVisible()).toBe(true);
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
