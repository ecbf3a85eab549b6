import type { Writable } from "node:stream";
import prompts from "prompts";
import wrapAnsi from "wrap-ansi";
import { cutInside, cutToWidth } from "../../report/text/width.ts";
import type { Answer, Asker, Choice } from "./asker.ts";
import { KeyFeed, type KeySource } from "./key-feed.ts";

/** The parts of the prompts library's prompt that we steer. Its types do not name them. */
interface LivePrompt {
  exit(): void;
  abort(): void;
  submit?(): unknown;
  up?(): void;
  down?(): void;
  next?(): void;
  _?(character: string, key: unknown): void;
  selection?: { disabled?: boolean };
  choices?: { title: string }[];
  cursor?: number;
  value?: unknown;
}

type Question = Omit<prompts.PromptObject<"answer">, "name" | "stdin" | "stdout" | "onRender">;

/** Room that the library takes before a title: pointer, arrow and spaces. */
const GUTTER = 6;
/** Room that a question leaves in its line: the mark before it, the dots, and `yes`. */
const ANSWER = 8;
/** Lines that are not choices: the question, and one so that it does not scroll away. */
const FRAME = 3;

export interface OpenAsker extends Asker {
  /** Gives the terminal back. Call it when all is asked, whatever happened. */
  close(): void;
}

/**
 * Opens the terminal for questions. They are written to stderr: stdout is for the result.
 * Until `close`, stdin is in raw mode. Keys that were typed before the first question are thrown away: they were no answer to it.
 * Keys that come between two questions are kept for the next.
 *
 * @param color whether questions may have colour
 */
export function openAsker(stdin: KeySource, stderr: Terminal, color: boolean): OpenAsker {
  return new TerminalAsker(stdin, stderr, color);
}

type Terminal = Writable & { columns?: number; rows?: number };

class TerminalAsker implements OpenAsker {
  readonly #stderr: Terminal;
  readonly #feed: KeyFeed;
  readonly #output: ReturnType<typeof promptOutput>;
  readonly #freeCursor: () => void;
  /** When what was typed before the first question is thrown away. */
  readonly #settled: Promise<void>;

  constructor(stdin: KeySource, stderr: Terminal, color: boolean) {
    this.#stderr = stderr;
    this.#feed = new KeyFeed(stdin);
    this.#output = promptOutput(stderr, color);
    this.#freeCursor = guardCursor(stderr, stdin);
    this.#feed.start();
    this.#settled = this.#feed.drop();
  }

  async select<T>(message: string, choices: readonly Choice<T>[], initial?: T): Promise<Answer<T>> {
    const columns = this.#stderr.columns || 80;
    const wanted = choices.findIndex((choice) => choice.value !== undefined && choice.value === initial);
    const first = choices.findIndex((choice) => choice.value !== undefined);
    // The library has a hint of its own for an empty one.
    const hint = columns < 60 ? " " : "(arrows, Enter, q)";
    return this.#ask<T>(
      {
        type: "select",
        message: cutToWidth(message, columns - hint.length - 5),
        hint,
        warn: hint,
        initial: Math.max(0, wanted === -1 ? first : wanted),
        optionsPerPage: Math.max(3, Math.min(20, (this.#stderr.rows || 24) - FRAME)),
        choices: choices.map(({ title, value }) => ({
          title: cutInside(title, columns - GUTTER),
          value,
          disabled: value === undefined,
        })),
      } as Question,
      true,
    );
  }

  text(message: string, initial = ""): Promise<Answer<string>> {
    return this.#ask<string>({ type: "text", message: this.#fold(message), initial }, false);
  }

  // The library's own takes the first key for the answer; the Enter after it would answer the next question.
  async confirm(message: string, initial = true): Promise<Answer<boolean>> {
    const answer = await this.#ask<string>(
      {
        type: "text",
        message: this.#fold(`${message} ${initial ? "(Y/n)" : "(y/N)"}`),
        validate: (typed: string) => yesOrNo(typed, initial) !== null || "Type y or n, then Enter; q leaves",
      },
      false,
      initial ? "yes" : "no",
    );
    return answer.kind === "answer"
      ? { kind: "answer", value: yesOrNo(answer.value, initial) ?? initial }
      : answer;
  }

  close(): void {
    this.#feed.stop();
    this.#freeCursor();
  }

  /** @param byDefault what Enter alone answers, shown in the line that stays */
  async #ask<T>(question: Question, leavesOnQ: boolean, byDefault?: string): Promise<Answer<T>> {
    await this.#settled;
    let left = false;
    let steered = false;
    const steer = (live: LivePrompt): void => {
      if (steered) return;
      steered = true;
      const leave = (): void => {
        left = true;
        // To leave a list is no failure: no cross stands before it.
        if (live.choices === undefined || live.submit === undefined) return live.abort();
        showNothingChosen(live);
        live.submit();
      };
      live.exit = leave;
      const abort = live.abort.bind(live);
      live.abort = () => {
        showNothingChosen(live);
        abort();
      };
      if (byDefault !== undefined) fillIn(live, byDefault);
      if (leavesOnQ) onKey(live, "q", leave);
      skipHeadings(live);
    };
    const given = await prompts<"answer">({
      ...question,
      name: "answer",
      stdin: this.#feed.open(),
      stdout: this.#output,
      onRender(this: unknown) {
        steer(this as LivePrompt);
      },
    });
    this.#feed.close();
    if (left) return { kind: "left" };
    return "answer" in given ? { kind: "answer", value: given.answer } : { kind: "cancelled" };
  }

  /** A question in lines that the terminal has room for, with some for the answer. */
  #fold(text: string): string {
    return wrapAnsi(text, Math.max(20, (this.#stderr.columns || 80) - ANSWER));
  }
}

/** What was typed as an answer; Enter alone is the default. Null for anything else. */
function yesOrNo(typed: string, byDefault: boolean): boolean | null {
  const word = typed.trim().toLowerCase();
  if (word === "") return byDefault;
  return ["y", "yes"].includes(word) ? true : ["n", "no"].includes(word) ? false : null;
}

/** The line that stays of a question must not name an answer that nobody gave. */
function showNothingChosen(live: LivePrompt): void {
  if (live.choices === undefined) live.value = "";
  else {
    live.choices = [{ title: "" }];
    live.cursor = 0;
  }
}

/** Puts the default where nothing was typed before Enter, so that the line that stays says what was answered. `q` leaves. */
function fillIn(live: LivePrompt, byDefault: string): void {
  const before = live.submit?.bind(live);
  live.submit = () => {
    if (live.value === "") live.value = byDefault;
    return /^\s*q(?:uit)?\s*$/i.test(String(live.value)) ? live.abort() : before?.();
  };
}

/** Gives a letter a meaning of its own, where the prompt has none for it. */
function onKey(live: LivePrompt, letter: string, act: () => void): void {
  const before = live._?.bind(live);
  live._ = (character, key) => (character === letter ? act() : before?.(character, key));
}

/** Lets the arrows step over headings. The list has at least one entry that is none. */
function skipHeadings(live: LivePrompt): void {
  for (const move of ["up", "down", "next"] as const) {
    const before = live[move]?.bind(live);
    if (before === undefined || live.selection === undefined) continue;
    live[move] = () => {
      do before();
      while (live.selection?.disabled === true);
    };
  }
}

/** Struck-out text, which the library gives to entries that cannot be chosen. Ours are headings. */
const STRIKE = /\u001b\[(?:9|29)m/g;
const COLOR = /\u001b\[[\d;]*m/g;

/**
 * A terminal's stream as the prompts library writes to it: without colour where none is wanted (the library decides for
 * itself when it is loaded), and headings not struck out. Width and the rest are those of the stream.
 */
function promptOutput(stream: Writable, color: boolean): Writable {
  const pattern = color ? STRIKE : COLOR;
  const output: Writable = Object.create(stream, {
    write: { value: (text: string) => stream.write(text.replace(pattern, "")) },
  });
  return output;
}

const SHOW_CURSOR = "\u001b[?25h";
const SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT"] as const;

/**
 * Shows the cursor and leaves raw mode whatever ends the process: questions hide the cursor, and a shell does not bring
 * it back. A signal does its work after that.
 * @returns a function that shows the cursor and takes the guard away
 */
function guardCursor(stderr: Writable, stdin: { setRawMode?(raw: boolean): unknown }): () => void {
  const restore = (): void => {
    stderr.write(SHOW_CURSOR);
    stdin.setRawMode?.(false);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    restore();
    process.off("exit", restore);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on("exit", restore);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return release;
}
