import { afterEach, describe, expect, it } from "vitest";
import { BIN, type Repo, repo } from "./run-cli.ts";
import { MANIFEST, PLAIN, SESSION, WITHOUT } from "./samples.ts";
import { TerminalWindow } from "./terminal/terminal-window.ts";

const windows: TerminalWindow[] = [];
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

function open(project: Repo, args: readonly string[] = [], env: Record<string, string> = {}): TerminalWindow {
  const command = [process.execPath, BIN, "--cwd", project.root, ...args];
  const window = new TerminalWindow(command, { columns: 100, rows: 60 }, env);
  windows.push(window);
  return window;
}

const QUESTION = "Write the change to 2 files?";
const untouched = (project: Repo) => {
  expect(project.status()).toBe("");
  expect(project.read("src/session.ts")).toBe(SESSION);
};

const DETACH = `import Rupt from "rupt";

export async function start(user: string) {
  const { device_id } = await Rupt.attach({ client_id: "client_1", account: user, email: user });
  return async () => {
    await Rupt.detach({ client_id: "client_1", account: user, device: device_id });
  };
}
`;

describe("on a terminal", () => {
  it("shows diff and summary, asks once with yes as default, writes, then offers the checklist", async () => {
    const project = repo(PLAIN);
    const window = open(project);
    const screen = await window.shows(QUESTION);
    expect(screen).toContain("+  await rupt.evaluate.access({");
    expect(screen).toMatch(/3 uses of v2 in 2 of 2 files; 2 files to change/);
    untouched(project);
    window.press("Enter");
    await window.shows("Walk through the checklist now");
    expect(project.read("src/session.ts")).toContain("evaluate.access");
    window.press("n", "Enter");
    expect(await window.exitStatus()).toBe(0);
    expect(window.cursorVisible()).toBe(true);
  });

  it("no is 0 and writes nothing", async () => {
    const project = repo(PLAIN);
    const window = open(project);
    await window.shows(QUESTION);
    window.press("n", "Enter");
    expect(await window.exitStatus()).toBe(0);
    await window.shows("Nothing was written.");
    untouched(project);
  });

  it("a no to one question is no answer to the next", async () => {
    const project = repo({ "package.json": MANIFEST, "a.ts": DETACH });
    const window = open(project);
    await window.shows("Remove 1 detach call?");
    window.press("n", "Enter", "n", "o", "Enter");
    await window.shows(/Write the change to \d file/);
    expect(project.read("a.ts")).toBe(DETACH);
    window.press("n", "o", "Enter");
    expect(await window.exitStatus()).toBe(0);
    expect(project.read("a.ts")).toBe(DETACH);
  });

  it("Ctrl-C at the offer of the checklist comes after the write, and is 0", async () => {
    const project = repo(PLAIN);
    const window = open(project);
    await window.shows(QUESTION);
    window.press("Enter");
    await window.shows("Walk through the checklist now");
    window.press("C-c");
    expect(await window.exitStatus()).toBe(0);
    expect(project.read("src/session.ts")).toContain("evaluate.access");
  });

  it("new type errors stand above the question", async () => {
    const tsconfig =
      '{ "compilerOptions": { "strict": true, "noUnusedLocals": true, "module": "esnext", "moduleResolution": "bundler", "types": [] } }';
    const project = repo({ ...PLAIN, "tsconfig.json": `${tsconfig}\n` });
    const window = open(project, ["--verify"]);
    const screen = await window.shows(QUESTION);
    expect(screen.indexOf("Type check: no new errors.")).toBeGreaterThan(0);
    expect(screen.indexOf("Type check: no new errors.")).toBeLessThan(screen.indexOf(QUESTION));
    untouched(project);
  });

  it("Ctrl-C at the question is 130, nothing was written and the cursor is back", async () => {
    const project = repo(PLAIN);
    const window = open(project);
    await window.shows(QUESTION);
    window.press("C-c");
    expect(await window.exitStatus()).toBe(130);
    untouched(project);
    expect(window.cursorVisible()).toBe(true);
  });

  it("leads into the checklist when asked to", async () => {
    const project = repo(PLAIN);
    const window = open(project);
    await window.shows(QUESTION);
    window.press("Enter");
    await window.shows("Walk through the checklist now");
    window.press("Enter");
    await window.shows("Dashboard");
    window.type("q");
    expect(await window.exitStatus()).toBe(0);
  });

  it.each([["--json"], ["--dry-run"], ["--check"], ["--patch=/dev/null"], ["-q"], ["--yes"]])(
    "%s does not ask",
    async (flag) => {
      const window = open(repo(PLAIN), [flag]);
      expect(await window.exitStatus()).toBe(flag === "--check" ? 1 : 0);
      expect(window.screen()).not.toMatch(/\?.*›/);
    },
  );

  it("a CI system's terminal is not asked, nor a dumb one", async () => {
    for (const env of [{ CI: "true" }, { TERM: "dumb" }]) {
      const project = repo(PLAIN);
      const window = open(project, [], env);
      expect(await window.exitStatus()).toBe(0);
      untouched(project);
    }
  });

  it("nothing to do asks nothing", async () => {
    const window = open(repo(WITHOUT));
    expect(await window.exitStatus()).toBe(0);
    expect(window.screen()).toContain("No use of the v2 SDK");
  });

  it("colours by default, not with NO_COLOR or --no-color", async () => {
    for (const [args, env, coloured] of [
      [[], {}, true],
      [["--no-color"], {}, false],
      [[], { NO_COLOR: "1" }, false],
    ] as const) {
      const window = open(repo(PLAIN), args, env);
      await window.shows(QUESTION);
      // Besides colour there may be bold and underline; 38, 3x and 9x are foreground colours.
      expect(/\u001b\[(?:\d+;)*(?:3[0-8]|9[0-7])m/.test(window.screen(true))).toBe(coloured);
      window.press("C-c");
      expect(await window.exitStatus()).toBe(130);
    }
  });

  it("asks about detach first, naming both places, with no as default", async () => {
    const project = repo({ "package.json": MANIFEST, "a.ts": DETACH });
    const window = open(project);
    const screen = await window.shows("Remove 1 detach call?");
    expect(screen).toContain("a.ts:6:11");
    expect(screen).toContain("a.ts:4:31");
    window.press("Enter");
    await window.shows(/Write the change to \d file/);
    window.press("n", "Enter");
    expect(await window.exitStatus()).toBe(0);
    expect(project.read("a.ts")).toBe(DETACH);
  });

  it("keeps the answer where nothing is to be written, and names the checklist", async () => {
    const project = repo({ "package.json": MANIFEST, "a.ts": DETACH });
    const window = open(project, ["--no-todos"]);
    await window.shows("Remove 1 detach call?");
    window.press("Enter");
    const screen = await window.shows("Walk through the checklist now");
    expect(screen).toMatch(/Next:\n {2}npx rupt-migrate checklist/);
    window.press("n", "Enter");
    expect(await window.exitStatus()).toBe(0);
    expect(project.read(".rupt-migrate/decisions.json")).toContain('"detach": "keep"');
  });

  it("yes to it goes on with the calls removed; Ctrl-C there is 130", async () => {
    const project = repo({ "package.json": MANIFEST, "a.ts": DETACH });
    const first = open(project);
    await first.shows("Remove 1 detach call?");
    first.press("C-c");
    expect(await first.exitStatus()).toBe(130);
    expect(project.status()).toBe("");
    const window = open(project);
    await window.shows("Remove 1 detach call?");
    window.press("y", "Enter");
    await window.shows(/Write the change to 2 files/);
    window.press("Enter");
    await window.shows("Walk through the checklist now");
    window.press("n", "Enter");
    expect(await window.exitStatus()).toBe(0);
    expect(project.read("a.ts")).not.toMatch(/detach|from "rupt"/);
  });
});
