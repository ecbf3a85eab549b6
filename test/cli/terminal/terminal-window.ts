import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real terminal: a window of tmux, on a server of its own. */
export class TerminalWindow {
  readonly #folder = mkdtempSync(join(tmpdir(), "rupt-migrate-tmux-"));
  readonly #socket = join(this.#folder, "socket");
  readonly #status = join(this.#folder, "status");

  /** Starts a command in a window of this size; `env` is all of its environment besides PATH, HOME and TERM. */
  constructor(
    command: readonly string[],
    size: { columns: number; rows: number },
    env: Record<string, string> = {},
  ) {
    const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
    const set = Object.entries(env).map(([name, value]) => `export ${name}=${quote(value)}`);
    const script = join(this.#folder, "run.sh");
    writeFileSync(
      script,
      [
        ...set,
        command.map(quote).join(" "),
        `echo $? > ${quote(this.#status)}`,
        "stty -a | grep -o '.\\?icanon' >&2",
        "sleep 600",
      ].join("\n"),
    );
    this.#tmux([
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      "-x",
      String(size.columns),
      "-y",
      String(size.rows),
      "sh",
      script,
    ]);
  }

  #tmux(args: string[]): string {
    const { PATH = "", HOME = "/" } = process.env;
    // Only what a person's shell would have: no CI, no colour settings of the test runner.
    return execFileSync("tmux", ["-u", "-S", this.#socket, ...args], {
      encoding: "utf8",
      env: { PATH, HOME, LANG: "C.UTF-8", TERM: "xterm-256color" },
    });
  }

  /** Presses keys by tmux's names (`Down`, `Enter`, `C-c`), all in one go. */
  press(...keys: string[]): void {
    this.#tmux(["send-keys", ...keys]);
  }

  type(text: string): void {
    this.#tmux(["send-keys", "-l", text]);
  }

  /** What the window shows; `escapes` with its colours. */
  screen(escapes = false): string {
    return this.#tmux(["capture-pane", "-p", ...(escapes ? ["-e"] : [])]);
  }

  cursorVisible(): boolean {
    return this.#tmux(["display-message", "-p", "#{cursor_flag}"]).trim() === "1";
  }

  /** The process that runs the command. */
  childPid(script: string): number {
    const shell = this.#tmux(["display-message", "-p", "#{pane_pid}"]).trim();
    const found = execFileSync("ps", ["-o", "pid=,args=", "--ppid", shell], { encoding: "utf8" });
    const line = found.split("\n").find((each) => each.includes(script)) ?? "";
    return Number(line.trim().split(" ")[0]);
  }

  /** Waits until the window shows a text, or what a function takes for it. */
  async shows(text: string | RegExp | ((screen: string) => boolean)): Promise<string> {
    const shown = (screen: string): boolean => {
      if (typeof text === "function") return text(screen);
      return typeof text === "string" ? screen.includes(text) : text.test(screen);
    };
    return this.#until(() => {
      const screen = this.screen();
      return shown(screen) ? screen : null;
    }, `the screen to show ${text}`);
  }

  /** Waits for the end of the command and gives its exit status. */
  async exitStatus(): Promise<number> {
    const text = await this.#until(() => {
      try {
        return (
          execFileSync("cat", [this.#status], {
            encoding: "utf8",
            stdio: ["ignore", "pipe", "ignore"],
          }).trim() || null
        );
      } catch {
        return null;
      }
    }, "the command to end");
    return Number(text);
  }

  async #until<T>(look: () => T | null, what: string): Promise<T> {
    const end = Date.now() + 15_000;
    while (Date.now() < end) {
      const found = look();
      if (found !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    throw new Error(`waited in vain for ${what}; the screen is:\n${this.screen()}`);
  }

  close(): void {
    try {
      this.#tmux(["kill-server"]);
    } finally {
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }
}
