import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { TerminalWindow } from "../terminal/terminal-window.ts";

/** A person at a zsh in a terminal, who presses Tab. */
const BIN = fileURLToPath(new URL("../../../bin/rupt-migrate.js", import.meta.url));
const MISSING = ["zsh", "tmux"].filter((name) => spawnSync(name, ["-c", "true"]).error !== undefined);
if (MISSING.length > 0)
  console.log(
    `skipped: completion in a real zsh needs ${MISSING.join(" and ")}; install it to run these tests`,
  );

const folder = mkdtempSync(join(tmpdir(), "rupt-zsh-"));
let window: TerminalWindow | undefined;
afterEach(() => {
  window?.close();
  window = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** A zsh with our completions and nothing of the user's, in a folder with a file and a folder. */
async function openZsh(): Promise<TerminalWindow> {
  mkdirSync(join(folder, "src dir"), { recursive: true });
  writeFileSync(join(folder, "app.ts"), "");
  const script = spawnSync(process.execPath, [BIN, "completions", "zsh"], { encoding: "utf8" }).stdout;
  writeFileSync(join(folder, "completions.zsh"), script);
  const setup = [
    "autoload -Uz compinit",
    `compinit -u -d '${folder}/dump'`,
    `source '${folder}/completions.zsh'`,
    `cd '${folder}'`,
    "PS1='ready> '",
    "unsetopt beep",
  ];
  writeFileSync(join(folder, ".zshrc"), `${setup.join("\n")}\n`);
  window = new TerminalWindow(["zsh", "-d", "-i"], { columns: 100, rows: 30 }, { ZDOTDIR: folder });
  await window.shows("ready>");
  return window;
}

describe.skipIf(MISSING.length > 0)(
  `Tab in zsh${MISSING.length > 0 ? `, which needs ${MISSING.join(" and ")}` : ""}`,
  () => {
    it("completes commands, options, values, rules and folders", { timeout: 120_000 }, async () => {
      const zsh = await openZsh();
      /** Types a line and presses Tab; the line is thrown away when the screen shows what is expected. */
      const tab = async (line: string, expected: RegExp) => {
        zsh.press("C-l");
        zsh.type(`rupt-migrate ${line}`);
        zsh.press("Tab");
        // Shows where the line ends: tmux cuts spaces there.
        zsh.type("#");
        const screen = await zsh.shows(expected);
        zsh.press("C-u");
        return screen;
      };
      await tab("chec", /ready> rupt-migrate checklist #/);
      await tab("--dry", /ready> rupt-migrate --dry-run #/);
      await tab("checklist --m", /ready> rupt-migrate checklist --markdown #/);
      await tab("report --red", /ready> rupt-migrate report --redact #/);
      await tab("--client la", /ready> rupt-migrate --client lazy #/);
      await tab("--format=s", /ready> rupt-migrate --format=sarif #/);
      await tab("explain on-challenge-ine", /ready> rupt-migrate explain on-challenge-inert #/);
      await tab("--cwd sr", /ready> rupt-migrate --cwd src\\ dir\/#/);
      // Several: zsh lists them below the line, with what they mean.
      const list = await tab("--dr", /--drop-detach/);
      expect(list).toMatch(/--dry-run\s+-- print what would change/);
      const commands = await tab("", /app\.ts/);
      for (const name of ["checklist", "report", "explain", "undo", "completions"])
        expect(commands).toMatch(new RegExp(`^${name}\\s+-- `, "m"));
    });

    it("offers a command no option of another", { timeout: 60_000 }, async () => {
      const zsh = await openZsh();
      zsh.type("rupt-migrate undo --dry");
      zsh.press("Tab", "Tab");
      zsh.type("#");
      expect(await zsh.shows("#")).toMatch(/ready> rupt-migrate undo --dry#/);
    });
  },
);
