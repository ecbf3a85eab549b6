import { PassThrough, type Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** What the feed needs of stdin. */
export interface KeySource extends Readable {
  isTTY?: boolean;
  isRaw?: boolean;
  setRawMode?(raw: boolean): unknown;
}

/** A terminal's key: an escape sequence, a lone Escape, or one character. */
const KEY = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O[ -~])|[\s\S]/gu;
/** The beginning of a sequence whose rest is still under way. */
const UNFINISHED = /\u001b(?:\[[0-9;?]*[ -/]*|O)?$/;
/** How long readline waits before it takes an Escape for a key of its own, and a bit. */
const ESCAPE_MS = 60;
/** How long keys that were typed too early are waited for. */
const DROP_MS = 40;
const ESCAPE = "\u001b";

/**
 * Hands the keys of stdin one at a time to whatever question is open, and keeps those that come between two questions of a session.
 * Without it, of two keys that arrive together the second is lost: the first closes its question, and the rest of the
 * chunk has no listener.
 */
export class KeyFeed {
  readonly #source: KeySource;
  readonly #decoder = new StringDecoder("utf8");
  #pending = "";
  #keys: string[] = [];
  #open: PassThrough | null = null;
  #timer: NodeJS.Timeout | null = null;
  #flush: NodeJS.Timeout | null = null;
  #ended = false;
  #wasRaw = false;

  constructor(source: KeySource) {
    this.#source = source;
  }

  /** Takes over stdin: raw mode, so that the terminal shows no key by itself and Ctrl-C comes as one. */
  start(): void {
    this.#wasRaw = this.#source.isRaw === true;
    this.#source.setRawMode?.(true);
    this.#source.on("data", this.#onData);
    this.#source.once("end", this.#onEnd);
    this.#source.resume();
  }

  /** Gives stdin back as it was; the process can then end. */
  stop(): void {
    this.#source.off("data", this.#onData);
    this.#source.off("end", this.#onEnd);
    this.#source.setRawMode?.(this.#wasRaw);
    this.#source.pause();
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#flush) clearTimeout(this.#flush);
  }

  /** The input for one question. Keys that came before it are the first it gets. */
  open(): PassThrough {
    const stream = new PassThrough();
    this.#open = stream;
    this.#schedule(0);
    return stream;
  }

  /**
   * Throws away what was typed before the first question was shown. What the terminal kept meanwhile comes at once when somebody
   * reads, so a moment is enough.
   */
  async drop(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, DROP_MS));
    this.#pending = "";
    this.#keys = [];
  }

  /** The question is answered. */
  close(): void {
    this.#open = null;
  }

  readonly #onData = (chunk: Buffer | string): void => {
    this.#pending += typeof chunk === "string" ? chunk : this.#decoder.write(chunk);
    if (this.#flush) clearTimeout(this.#flush);
    if (UNFINISHED.test(this.#pending)) this.#flush = setTimeout(this.#take, ESCAPE_MS);
    else this.#take();
  };

  /** A terminal that goes away is a Ctrl-C: nobody can answer any more. */
  readonly #onEnd = (): void => {
    this.#ended = true;
    this.#schedule(0);
  };

  readonly #take = (): void => {
    this.#keys.push(...(this.#pending.match(KEY) ?? []));
    this.#pending = "";
    this.#schedule(0);
  };

  #schedule(delay: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#next();
    }, delay);
  }

  #next(): void {
    if (!this.#open) return;
    const key = this.#keys.shift() ?? (this.#ended ? "\u0003" : undefined);
    if (key === undefined) return;
    this.#open.write(key);
    this.#schedule(key === ESCAPE ? ESCAPE_MS : 0);
  }
}
