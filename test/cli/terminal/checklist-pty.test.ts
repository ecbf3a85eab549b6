import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildDriver } from "./build-driver.ts";
import { TerminalWindow } from "./terminal-window.ts";

const WIDE = { columns: 100, rows: 40 };
let folder = "";
let driver = "";
let window: TerminalWindow | undefined;
let count = 0;
let root = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rupt-migrate-checklist-"));
  driver = await buildDriver("checklist", folder);
});
afterEach(() => {
  window?.close();
  window = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(
  size = WIDE,
  env: Record<string, string> = {},
  flags: string[] = [],
): Promise<TerminalWindow> {
  root = join(folder, `root-${count++}`);
  mkdirSync(root);
  return reopen(size, env, flags);
}

async function reopen(
  size = WIDE,
  env: Record<string, string> = {},
  flags: string[] = [],
): Promise<TerminalWindow> {
  window?.close();
  window = new TerminalWindow([process.execPath, driver, root, ...flags], size, env);
  return window;
}

/** Statuses by the last part of the id, and the notes, as saved. */
function saved(): Record<string, string> {
  const state = JSON.parse(readFileSync(join(root, ".rupt-migrate/checklist.json"), "utf8"));
  return Object.fromEntries(
    state.items.map((item: { id: string; status: string; note?: string; reason?: string }) => [
      item.id.replace(/^dashboard\/[0-9a-f]{6}\//, "").replace(/-[0-9a-f]{8}$/, ""),
      [item.status, item.reason, item.note].filter(Boolean).join(": "),
    ]),
  );
}

describe("the checklist on a terminal", () => {
  it("opens an item with arrows and Enter, and ticks it with the first action", async () => {
    const terminal = await open();
    const list = await terminal.shows("Checklist: 0 of 12 done");
    expect(list).toContain("Dashboard (0 of 10)");
    expect(list).toContain("Code (0 of 1)");
    expect(list).toContain("Follow-up (0 of 1)");
    expect(list).toMatch(/❯ +\[ \] Development: challenge config/);
    terminal.press("Down");
    await terminal.shows(/❯ +\[ \] Development: policy "Device limits/);
    terminal.press("Enter");
    const item = await terminal.shows("What about it?");
    expect(item).toContain("Condition: device_count > 3.");
    expect(item).toMatch(/❯ +Done/);
    terminal.press("Enter");
    const next = await terminal.shows("Checklist: 1 of 12 done");
    expect(next).toContain('[x] Development: policy "Device limits');
    // On to the next thing to do.
    expect(next).toMatch(/❯ +\[ \] Development: policy "Impossible travel"/);
    expect(saved()["development/device-limits-3"]).toBe("done");
    terminal.press("q");
    expect(await terminal.exitStatus()).toBe(0);
    expect(await terminal.shows("Saved in .rupt-migrate/checklist.json")).toContain("1 of 12 done");
    expect(terminal.cursorVisible()).toBe(true);
    expect(readFileSync(join(root, ".rupt-migrate/.gitignore"), "utf8")).toContain("!checklist.json");
  });

  it("steps over headings in both directions and goes round", async () => {
    const terminal = await open();
    await terminal.shows(/❯ +\[ \] Development: challenge/);
    terminal.press("Up");
    await terminal.shows(/❯ +\[ \] Deploy after/);
    terminal.press("Up");
    await terminal.shows(/❯ +\[ \] Custom API domain/);
    terminal.press("Down", "Down");
    await terminal.shows(/❯ +\[ \] Development: challenge/);
  });

  it("skips with a reason, notes, opens again and goes back", async () => {
    const terminal = await open();
    await terminal.shows("0 of 12 done");
    terminal.press("Enter");
    await terminal.shows("What about it?");
    terminal.press("Down", "Enter");
    await terminal.shows("Why is it skipped?");
    terminal.type("no dev quota, ask Zoë");
    terminal.press("Enter");
    await terminal.shows("0 of 12 done, 1 skipped");
    expect(saved()["development/challenge"]).toBe("skipped: no dev quota, ask Zoë");
    terminal.press("Enter");
    await terminal.shows("What about it?");
    terminal.press("Down", "Down", "Enter");
    await terminal.shows("Note:");
    terminal.type("quit");
    terminal.press("Enter");
    await terminal.shows(/Checklist: 0 of 12.*\n.*\n.*\n(?!.*What)/);
    await terminal.shows(/❯ +\[ \] \(note\) Development: policy "Device/);
    expect(saved()["development/device-limits-3"]).toBe("todo: quit");
    terminal.press("Up", "Enter");
    const item = await terminal.shows(/Skipped: no dev quota, ask Zoë[\s\S]*Open again/);
    expect(item).toContain("Back");
    terminal.press("Down", "Down", "Down", "Enter");
    await terminal.shows(/Checklist: 0 of 12 done(?!, 1)[\s\S]*❯ +\[ \] Development: challenge/);
    expect(saved()["development/challenge"]).toBe("todo");
    terminal.press("Enter");
    await terminal.shows(/❯ +Done/);
    terminal.press("Up", "Enter");
    await terminal.shows(/❯ +\[ \] Development: challenge/);
  });

  it("loses no key of those that arrive together", async () => {
    const terminal = await open();
    await terminal.shows("0 of 12 done");
    terminal.press("Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "q");
    expect(await terminal.exitStatus()).toBe(0);
    expect(Object.values(saved()).filter((status) => status === "done")).toHaveLength(3);
  });

  it.each([
    ["q", "q", 0],
    ["Escape", "Escape", 0],
    ["Ctrl-C", "C-c", 130],
  ])(
    "leaves with %s from the list and from an item, and keeps what was answered",
    async (_name, key, status) => {
      const terminal = await open();
      await terminal.shows("0 of 12 done");
      terminal.press(key);
      expect(await terminal.exitStatus()).toBe(status);
      await terminal.shows("Nothing changed.");
      expect(terminal.cursorVisible()).toBe(true);
      // The terminal reads lines again.
      await terminal.shows(/^ icanon/m);
      expect(existsSync(join(root, ".rupt-migrate"))).toBe(false);

      const again = await reopen();
      await again.shows("0 of 12 done");
      again.press("Enter", "Enter");
      await again.shows("1 of 12 done");
      again.press("Enter");
      await again.shows("What about it?");
      again.press(key);
      expect(await again.exitStatus()).toBe(status);
      expect(again.cursorVisible()).toBe(true);
      expect(saved()["development/challenge"]).toBe("done");

      const third = await reopen();
      expect(await third.shows("1 of 12 done")).toContain("[x] Development: challenge");
    },
  );

  it("leaves a line of text with Ctrl-C, and takes q for a letter there", async () => {
    const terminal = await open();
    await terminal.shows("0 of 12 done");
    terminal.press("Enter", "Down", "Down", "Enter");
    await terminal.shows("Note:");
    terminal.type("q");
    await terminal.shows(/Note: › q/);
    terminal.press("C-c");
    expect(await terminal.exitStatus()).toBe(130);
    expect(terminal.cursorVisible()).toBe(true);
  });

  it("fits 40 columns: one line an entry, redrawn in place", async () => {
    const terminal = await open({ columns: 40, rows: 24 });
    await terminal.shows("Checklist: 0 of 12");
    for (let press = 0; press < 15; press++) terminal.press("Down");
    await terminal.shows(/❯ +\[ \] Development: policy "Concurre/);
    const screen = terminal.screen();
    expect(screen.match(/Checklist:/g)).toHaveLength(1);
    expect(screen.match(/\[ \]/g)).toHaveLength(12);
    expect(screen.split("\n").every((line) => [...line].length <= 40)).toBe(true);
    terminal.press("Enter");
    expect(await terminal.shows("What about it?")).toMatch(/concurrent_sessions\s+=\s+true/);
  });

  it("fits a window of ten lines", async () => {
    const terminal = await open({ columns: 60, rows: 10 });
    await terminal.shows("Checklist: 0 of 12");
    for (let press = 0; press < 10; press++) terminal.press("Down");
    await terminal.shows(/❯ +\[ \] Custom API domain/);
    expect(terminal.screen().match(/Checklist:/g)).toHaveLength(1);
  });

  const colored: [string, Record<string, string>, string[], boolean][] = [
    ["by default", {}, [], true],
    ["with NO_COLOR", { NO_COLOR: "1" }, [], false],
    ["with --no-color", {}, ["--no-color"], false],
    ["with --no-color and FORCE_COLOR", { FORCE_COLOR: "1" }, ["--no-color"], false],
    ["with FORCE_COLOR=0", { FORCE_COLOR: "0" }, [], false],
    ["with an empty NO_COLOR", { NO_COLOR: "" }, [], true],
  ];
  it.each(colored)("colours %s", async (_name, env, flags, expected) => {
    const terminal = await open(WIDE, env, flags);
    await terminal.shows("0 of 12 done");
    terminal.press("Enter");
    await terminal.shows("What about it?");
    const screen = terminal.screen(true);
    expect(/\u001b\[[\d;]*m/.test(screen)).toBe(expected);
    // No heading is struck out.
    expect(screen).not.toMatch(/\u001b\[(?:\d+;)*9m/);
  });

  it.each([
    ["in CI", { CI: "true" }],
    ["on a dumb terminal", { TERM: "dumb" }],
  ])("prints and asks nothing %s", async (_name, env) => {
    const terminal = await open({ columns: 100, rows: 80 }, env);
    expect(await terminal.exitStatus()).toBe(0);
    expect(terminal.screen()).not.toContain("❯");
    expect(existsSync(join(root, ".rupt-migrate"))).toBe(false);
  });

  it("shows the cursor when a signal ends it", async () => {
    const terminal = await open();
    await terminal.shows("0 of 12 done");
    expect(terminal.cursorVisible()).toBe(false);
    const pid = terminal.childPid(driver);
    process.kill(pid, "SIGTERM");
    expect(await terminal.exitStatus()).toBe(143);
    expect(terminal.cursorVisible()).toBe(true);
    await terminal.shows(/^ icanon/m);
  });
});
